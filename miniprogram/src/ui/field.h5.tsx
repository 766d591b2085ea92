import type { InputHTMLAttributes } from 'react'
import { classNames } from './class-names'
import { useComposition } from './composition.h5'
import type { FieldKind, FieldProps } from './field.props'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'

// Numbers too are text: a browser's number field drops leading zeros, and X is a digit of an ID number.
const inputOf: Readonly<Record<FieldKind, InputHTMLAttributes<HTMLInputElement>>> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'numeric' },
  decimal: { type: 'text', inputMode: 'decimal' },
  phone: { type: 'tel' },
  idcard: { type: 'text', autoCapitalize: 'characters', autoComplete: 'off' },
  password: { type: 'password', autoComplete: 'current-password' },
  code: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
}

export function Field(props: FieldProps) {
  const { label, kind = 'text', error, onLeave } = props
  const { aria, ...ids } = useDescriptions(props)
  const typed = useComposition(props)
  return (
    <div className="field">
      <label className="field-label" htmlFor={ids.id}>
        {label}
      </label>
      <Hint {...props} {...ids} />
      <input
        {...inputOf[kind]}
        {...aria}
        id={ids.id}
        className={classNames('field-input field-line', error !== undefined && 'field-wrong')}
        {...typed}
        onBlur={onLeave}
      />
      <ErrorText {...props} {...ids} />
    </div>
  )
}
