import { Input } from 'antd'
import { useMessages } from '../../language'

interface SearchBoxProps {
  readonly onFind: (find: string) => void
}

/** Name, pinyin initials or a whole number; Enter or the button begins, emptying it ends. */
export function SearchBox({ onFind }: SearchBoxProps) {
  const { search } = useMessages()
  return (
    <Input.Search
      aria-label={search.label}
      placeholder={search.label}
      enterButton={search.go}
      allowClear
      maxLength={60}
      autoComplete="off"
      style={{ width: 300, maxWidth: '100%' }}
      onSearch={(text) => onFind(text.trim())}
    />
  )
}
