import { Text, View } from '@tarojs/components'
import type { ListProps, RowProps } from './list.props'

export const List = ({ label, children }: ListProps) => (
  <View className="list" ariaRole="list" ariaLabel={label}>
    {children}
  </View>
)

export const Row = ({ title, detail, state, tone = 'plain', onPress }: RowProps) => (
  <View
    className="row"
    ariaRole="button"
    ariaLabel={[title, detail, state].filter((part) => part !== undefined).join(' ')}
    onClick={onPress}
  >
    <Text className="row-title">{title}</Text>
    {detail !== undefined && <Text className="row-detail">{detail}</Text>}
    {state !== undefined && <Text className={`row-state row-${tone}`}>{state}</Text>}
  </View>
)
