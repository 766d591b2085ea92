import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Labelled } from './field.props'

/** WeChat cannot tie a control to other nodes: its name says label, hint and error together. */
export const spokenName = ({ label, hint, error }: Labelled): string =>
  [label, hint, error].filter((part) => part !== undefined).join(' ')

/** Between the cursor and the keyboard, so that the field's error and the next button stay in sight. */
export const cursorSpacing = 80

interface FrameProps {
  readonly labelled: Labelled
  readonly children: ReactNode
}

export const Frame = ({ labelled: { label, hint, error }, children }: FrameProps): ReactNode => (
  <View className="field">
    <Text className="field-label">{label}</Text>
    {hint !== undefined && <Text className="field-hint">{hint}</Text>}
    {children}
    {error !== undefined && (
      <View className="field-error" ariaRole="alert">
        <Text>{error}</Text>
      </View>
    )}
  </View>
)
