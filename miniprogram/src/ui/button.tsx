import { Button as WechatButton } from '@tarojs/components'
import type { ButtonProps } from './button.props'
import { buttonClass } from './button-look'

export function Button({ label, name, kind, busy = false, disabled = false, pressed, onPress }: ButtonProps) {
  const isOff = busy || disabled
  return (
    <WechatButton
      className={buttonClass({ kind, pressed, busy, disabled })}
      ariaRole="button"
      ariaLabel={name ?? label}
      ariaDisabled={isOff}
      {...(pressed === undefined ? {} : { ariaChecked: pressed })}
      onClick={isOff ? undefined : onPress}
    >
      {label}
    </WechatButton>
  )
}
