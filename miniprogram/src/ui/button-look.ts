import type { ButtonProps } from './button.props'
import { classNames } from './class-names'

type Look = Pick<ButtonProps, 'kind' | 'pressed' | 'busy' | 'disabled'>

export const buttonClass = ({ kind = 'plain', pressed, busy, disabled }: Look): string =>
  classNames('button', `button-${kind}`, pressed === true && 'button-pressed', (busy || disabled) && 'button-off')
