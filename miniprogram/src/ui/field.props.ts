/** What every control with a label shares. */
export interface Labelled {
  readonly label: string
  /** Under the label, before the control: how to answer. */
  readonly hint?: string
  /** What is wrong and what to do; linked to the control and announced. */
  readonly error?: string
  readonly required?: boolean
  readonly disabled?: boolean
}

/** Decides the keyboard. `idcard` allows digits and X; `code` is a one-time code. */
export type FieldKind = 'text' | 'number' | 'decimal' | 'phone' | 'idcard' | 'password' | 'code'

export interface FieldProps extends Labelled {
  readonly kind?: FieldKind
  readonly value: string
  readonly maxLength?: number
  readonly onChange: (value: string) => void
  /** The person left the control: time to save and to check. */
  readonly onLeave?: () => void
}
