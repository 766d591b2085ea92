import type { Value } from './expression/value-type'

/** One value that decided something: an answer, something known, or a local setting. */
export interface Cause {
  /** Key of an item or fact; `setting.x` or `prev.x` for a setting or last year's value. */
  readonly name: string
  readonly kind: 'answer' | 'given' | 'fact' | 'setting' | 'prior'
  /** Undefined: not answered, or not known. */
  readonly value: Value
}

/** Why an item is asked, or why it is not. */
export interface WhyAsked {
  readonly item: string
  readonly asked: boolean
  /** The values that decided it; none when it is always asked. */
  readonly causes: readonly Cause[]
}

/** Why a finding stands, and what would settle it. */
export interface WhyFound {
  readonly item: string
  readonly check: string
  readonly causes: readonly Cause[]
  /** Keys of answerable, asked items any of which, answered otherwise, settles it; the finding's own item first. */
  readonly settledBy: readonly string[]
  /** A soft finding is settled by a reason too. */
  readonly takesReason: boolean
}
