import { classNames } from './class-names'
import type { DatePickerProps } from './date-picker.props'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'

export function DatePicker(props: DatePickerProps) {
  const { label, value, from, to, error, onChange } = props
  const { aria, ...ids } = useDescriptions(props)
  return (
    <div className="field">
      <label className="field-label" htmlFor={ids.id}>
        {label}
      </label>
      <Hint {...props} {...ids} />
      <input
        {...aria}
        id={ids.id}
        type="date"
        className={classNames('field-input', error !== undefined && 'field-wrong')}
        value={value}
        min={from}
        max={to}
        onChange={({ target }) => onChange(target.value)}
      />
      <ErrorText {...props} {...ids} />
    </div>
  )
}
