import { Text, View } from '@tarojs/components'
import { partOf } from './part-of'
import type { ProgressProps } from './progress.props'

export const Progress = ({ label, value, total, text }: ProgressProps) => (
  <View className="progress">
    <Text className="text">{text}</Text>
    <View className="progress-track" ariaRole="progressbar" ariaLabel={`${label} ${text}`}>
      <View className="progress-done" style={{ width: partOf(value, total) }} />
    </View>
  </View>
)
