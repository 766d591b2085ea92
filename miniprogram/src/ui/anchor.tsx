import { View } from '@tarojs/components'
import type { AnchorProps } from './anchor.props'

export const Anchor = ({ id, children }: AnchorProps) => <View id={id}>{children}</View>
