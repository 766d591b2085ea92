import type { ButtonProps } from './button.props'
import { buttonClass } from './button-look'

export function Button({ label, name, kind, busy = false, disabled = false, pressed, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass({ kind, pressed, busy, disabled })}
      aria-label={name}
      aria-busy={busy || undefined}
      // Not the `disabled` attribute: focus would be lost when a button becomes busy, and nobody could find out why.
      aria-disabled={busy || disabled || undefined}
      aria-pressed={pressed}
      onClick={busy || disabled ? undefined : onPress}
    >
      {label}
    </button>
  )
}
