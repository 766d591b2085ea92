import { Picker, Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import type { DatePickerProps } from './date-picker.props'
import { Frame, spokenName } from './labelled'

export function DatePicker(props: DatePickerProps) {
  const { value, from, to, emptyText, error, disabled = false, onChange } = props
  const shown = value === '' ? emptyText : value
  return (
    <Frame labelled={props}>
      <Picker
        mode="date"
        value={value}
        start={from}
        end={to}
        disabled={disabled}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <View
          className={classNames('field-input', error !== undefined && 'field-wrong')}
          ariaRole="button"
          ariaLabel={`${spokenName(props)} ${shown}`}
        >
          <Text>{shown}</Text>
        </View>
      </Picker>
    </Frame>
  )
}
