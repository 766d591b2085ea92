import { Textarea } from '@tarojs/components'
import { classNames } from './class-names'
import { Frame, spokenName } from './labelled'
import type { TextAreaProps } from './text-area.props'

export function TextArea(props: TextAreaProps) {
  const { value, maxLength, error, required = false, disabled = false, onChange, onLeave } = props
  return (
    <Frame labelled={props}>
      <Textarea
        className={classNames('field-input', 'field-area', error !== undefined && 'field-wrong')}
        ariaLabel={spokenName(props)}
        ariaRequired={required}
        value={value}
        maxlength={maxLength ?? -1}
        disabled={disabled}
        autoHeight
        onInput={({ detail }) => onChange(detail.value)}
        onBlur={onLeave}
      />
    </Frame>
  )
}
