import { Text, View } from '@tarojs/components'
import type { DialogProps } from './dialog.props'

/** WeChat has no event for its back gesture inside a page, so the ways out are the actions. */
export function Dialog({ open, title, children, actions }: DialogProps) {
  if (!open) return null
  return (
    <View className="dialog-shade" catchMove>
      <View className="dialog" ariaRole="dialog" ariaLabel={title} ariaModal>
        <View className="dialog-title" ariaRole="heading">
          <Text>{title}</Text>
        </View>
        {children}
        <View className="dialog-actions">{actions}</View>
      </View>
    </View>
  )
}
