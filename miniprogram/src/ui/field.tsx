import { Input, type InputProps } from '@tarojs/components'
import { classNames } from './class-names'
import type { FieldKind, FieldProps } from './field.props'
import { fitting } from './fitting'
import { cursorSpacing, Frame, spokenName } from './labelled'

const inputOf: Readonly<Record<FieldKind, Pick<InputProps, 'type' | 'password'>>> = {
  text: { type: 'text' },
  number: { type: 'number' },
  decimal: { type: 'digit' },
  phone: { type: 'number' },
  idcard: { type: 'idcard' },
  password: { type: 'text', password: true },
  code: { type: 'number' },
}

export function Field(props: FieldProps) {
  const { kind = 'text', value, maxLength, error, required = false, disabled = false, onChange, onLeave } = props
  return (
    <Frame labelled={props}>
      <Input
        {...inputOf[kind]}
        className={classNames('field-input field-line', error !== undefined && 'field-wrong')}
        // VoiceOver takes WeChat's own input for plain text unless it is told.
        ariaRole="textbox"
        ariaLabel={spokenName(props)}
        ariaRequired={required}
        value={value}
        // WeChat cuts at 140 unless told otherwise, and counts units, of which a rare character has two.
        maxlength={maxLength === undefined ? -1 : 2 * maxLength}
        disabled={disabled}
        cursorSpacing={cursorSpacing}
        onInput={({ detail }) => onChange(fitting(detail.value, maxLength))}
        onBlur={onLeave}
      />
    </Frame>
  )
}
