import { Textarea } from '@tarojs/components'
import { classNames } from './class-names'
import { fitting } from './fitting'
import { cursorSpacing, Frame, spokenName } from './labelled'
import type { TextAreaProps } from './text-area.props'

export function TextArea(props: TextAreaProps) {
  const { value, maxLength, error, required = false, disabled = false, onChange, onLeave } = props
  return (
    <Frame labelled={props}>
      <Textarea
        className={classNames('field-input', 'field-area', error !== undefined && 'field-wrong')}
        // VoiceOver takes WeChat's own input for plain text unless it is told.
        ariaRole="textbox"
        ariaLabel={spokenName(props)}
        ariaRequired={required}
        value={value}
        maxlength={maxLength === undefined ? -1 : 2 * maxLength}
        disabled={disabled}
        autoHeight
        cursorSpacing={cursorSpacing}
        onInput={({ detail }) => onChange(fitting(detail.value, maxLength))}
        onBlur={onLeave}
      />
    </Frame>
  )
}
