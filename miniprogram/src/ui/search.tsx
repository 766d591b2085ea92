import { Input, Text, View } from '@tarojs/components'
import { Button } from './button'
import { cursorSpacing } from './labelled'
import type { SearchProps } from './search.props'

export const Search = ({ label, value, clearLabel, onChange }: SearchProps) => (
  <View className="field">
    <Text className="field-label">{label}</Text>
    <Input
      className="field-input field-line"
      ariaRole="textbox"
      ariaLabel={label}
      value={value}
      maxlength={-1}
      confirmType="search"
      cursorSpacing={cursorSpacing}
      onInput={({ detail }) => onChange(detail.value)}
    />
    {value !== '' && <Button label={clearLabel} onPress={() => onChange('')} />}
  </View>
)
