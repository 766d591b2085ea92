import type { Value } from './expression/value-type'

/** One value that decided something: an answer, something known, or a local setting. */
export interface Cause {
  /** Key of an item or fact; `setting.x` or `prev.x` for a setting or last year's value. */
  readonly name: string
  readonly kind: 'answer' | 'given' | 'fact' | 'setting' | 'prior'
  /** Undefined: not answered, or not known. An answer that is no answer to its item stands as it was sent, if it can be shown. */
  readonly value: Value
}

/** Why an item is asked, or why it is not. */
export interface WhyAsked {
  readonly item: string
  readonly asked: boolean
  /** The values that decided it; none when it is always asked. Of a closed item they tell why it is closed, not what it would be. */
  readonly causes: readonly Cause[]
}

/** Why a finding stands, and what would settle it. Without causes it does not stand (any more), or the form has no such item. */
export interface WhyFound {
  readonly item: string
  readonly check: string
  /** The finding's own item first. */
  readonly causes: readonly Cause[]
  /**
   * Keys of items any of which, answered otherwise, settles it without breaking a hard rule of its own; the finding's own
   * item first. Each was tried with a whole evaluation. All are asked, but for an answer nobody asked for, which is cleared.
   */
  readonly settledBy: readonly string[]
  /** A soft finding is settled by a reason too. */
  readonly takesReason: boolean
}
