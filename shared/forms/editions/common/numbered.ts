import type { Check, Item } from '../../edition'

/** Shared items under their official number in one edition. What an item carries itself follows it: `-3.1` becomes `题R22-3.1`. */
export const numbered = (official: string, ...items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({ ...item, number: official + (item.number ?? '') }))

/** A shared item with checks that are of one edition only. */
export const withChecks = (item: Item, ...checks: readonly Check[]): Item => ({
  ...item,
  checks: [...(item.checks ?? []), ...checks],
})

/** Shared items that another edition asks without an official number. */
export const unnumbered = (...items: readonly Item[]): readonly Item[] => items.map(({ number: _, ...item }) => item)
