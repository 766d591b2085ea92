import { Empty, Flex, Input, Select } from 'antd'
import { useMemo } from 'react'
import type { Edition } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { useAddress } from '../../ui/address'
import { GroupsOfItems } from './groups-of-items'
import { searchItems } from './search-items'

interface LookThroughProps {
  readonly edition: Edition
  /** What the campaign began with: everything else is of an extension. */
  readonly base?: Edition | undefined
  readonly onOpen?: (item: string) => void
}

/** The form as it is asked: its groups in order, every item with what may be answered and when. */
export function LookThrough({ edition, base, onOpen }: LookThroughProps) {
  const { form } = useMessages()
  const { get, change } = useAddress()
  const words = get('words') ?? ''
  const group = get('group')
  const found = useMemo(() => searchItems(edition, words), [edition, words])
  const shown = group ? found.filter(({ key }) => key === group) : found
  const count = shown.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        <Input.Search
          aria-label={form.search}
          placeholder={form.search}
          defaultValue={words}
          allowClear
          onChange={({ target }) => change({ words: target.value }, { replace: true })}
          style={{ maxWidth: 360 }}
        />
        <Select
          aria-label={form.group}
          placeholder={form.groups}
          value={group}
          allowClear
          options={edition.groups.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(chosen) => change({ group: chosen })}
          style={{ minWidth: 180 }}
        />
        <span role="status">{form.counted(count)}</span>
      </Flex>
      {count === 0 && <Empty description={form.nothingFound(words)} style={{ paddingBlock: 48 }} />}
      <GroupsOfItems edition={edition} groups={shown} base={base} onOpen={onOpen} />
    </>
  )
}
