export interface ButtonProps {
  /** What is written on it, and its name for a screen reader. */
  readonly label: string
  /** A longer name for a screen reader, where the label alone is ambiguous; begins with the label. */
  readonly name?: string
  readonly kind?: 'primary' | 'plain' | 'danger'
  /** While true the button stays focusable, says so, and ignores presses. */
  readonly busy?: boolean
  readonly disabled?: boolean
  /** For a button that is on or off, e.g. 对 / 不对 of one item. */
  readonly pressed?: boolean
  readonly onPress: () => void
}
