import { classNames } from './class-names'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'
import type { TextAreaProps } from './text-area.props'

export function TextArea(props: TextAreaProps) {
  const { label, value, maxLength, error, onChange, onLeave } = props
  const { aria, ...ids } = useDescriptions(props)
  return (
    <div className="field">
      <label className="field-label" htmlFor={ids.id}>
        {label}
      </label>
      <Hint {...props} {...ids} />
      <textarea
        {...aria}
        id={ids.id}
        className={classNames('field-input', 'field-area', error !== undefined && 'field-wrong')}
        value={value}
        maxLength={maxLength}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onLeave}
      />
      <ErrorText {...props} {...ids} />
    </div>
  )
}
