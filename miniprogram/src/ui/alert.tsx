import { Text, View } from '@tarojs/components'
import type { AlertProps } from './alert.props'
import { roleOf } from './alert-role'

export const Alert = ({ kind, title, children }: AlertProps) => (
  <View className={`alert alert-${kind}`} ariaRole={roleOf[kind]}>
    <Text className="alert-title">{title}</Text>
    {children}
  </View>
)
