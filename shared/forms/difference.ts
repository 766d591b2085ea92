import type { Calculation, Check, Edition, Fact, Group, Item, Option, SettingSlot, Wording } from './edition'

/** What an edition is made of. Items, options and checks are compared one by one, not as part of what they stand in. */
export interface Parts {
  readonly edition: Pick<Edition, 'key' | 'title'>
  readonly group: Omit<Group, 'items'>
  readonly item: Omit<Item, 'options' | 'checks'>
  readonly option: Option
  readonly check: Check
  readonly fact: Fact
  readonly setting: SettingSlot
  readonly calculation: Calculation
  /** Of a check the engine makes itself; its key is that of the check. */
  readonly wording: Wording & { readonly key: string }
}

export type Part = keyof Parts

/** What a part is called by is no field of it: `key`, of a check `id`. */
export type FieldOf<P extends Part> = Exclude<keyof Parts[P], P extends 'check' ? 'id' : 'key'>

/** Where a part stands: an item in its group, an option or a check at its item. */
interface Place<P extends Part> {
  readonly part: P
  /** The meaning key; of a check its id. */
  readonly key: string
  readonly within?: string
}

interface Added<P extends Part> extends Place<P> {
  readonly change: 'added'
  /** Whole, also what stands in it: an item with its options and checks. */
  readonly after: Parts[P]
}

interface Removed<P extends Part> extends Place<P> {
  readonly change: 'removed'
  readonly before: Parts[P]
}

interface Changed<P extends Part, F extends FieldOf<P>> extends Place<P> {
  readonly change: 'changed'
  readonly field: F
  /** Undefined where it was not given, or is not any more. */
  readonly before: Parts[P][F] | undefined
  readonly after: Parts[P][F] | undefined
}

/** An item that stands in another group now; `within` is the new one. */
interface Moved extends Place<'item'> {
  readonly change: 'moved'
  readonly before: string
  readonly after: string
}

/** What stood in both stands in another order. Here `key` is what they stand in: the edition, a group or an item. */
interface Reordered<P extends Part> extends Place<P> {
  readonly change: 'reordered'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

type DifferenceIn<P extends Part> =
  | Added<P>
  | Removed<P>
  | Reordered<P>
  | { readonly [F in FieldOf<P>]: Changed<P, F> }[FieldOf<P>]

/** One thing that is not the same in two editions. */
export type Difference = { readonly [P in Part]: DifferenceIn<P> }[Part] | Moved
