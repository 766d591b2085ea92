import { useId } from 'react'
import { Button } from './button.h5'
import type { SearchProps } from './search.props'

export function Search({ label, value, clearLabel, onChange }: SearchProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        enterKeyHint="search"
        className="field-input field-line"
        value={value}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
      {value !== '' && <Button label={clearLabel} onPress={() => onChange('')} />}
    </div>
  )
}
