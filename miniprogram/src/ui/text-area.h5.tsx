import { classNames } from './class-names'
import { useComposition } from './composition.h5'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'
import type { TextAreaProps } from './text-area.props'

export function TextArea(props: TextAreaProps) {
  const { label, error, onLeave } = props
  const { aria, ...ids } = useDescriptions(props)
  const typed = useComposition(props)
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
        {...typed}
        onBlur={onLeave}
      />
      <ErrorText {...props} {...ids} />
    </div>
  )
}
