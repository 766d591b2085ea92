import type { Edition, Expression } from '../edition'

/** One expression of an edition and where it stands. */
export interface PlacedText {
  readonly text: Expression
  /** Key of the item, group or calculation. */
  readonly owner: string
  readonly field: string
  /** What `.` means. */
  readonly self?: string
}

export function textsOf({ calculations, groups }: Edition): readonly PlacedText[] {
  const found: PlacedText[] = calculations.map(({ key, is }) => ({ text: is, owner: key, field: 'is' }))
  for (const group of groups) {
    if (group.askedWhen !== undefined) found.push({ text: group.askedWhen, owner: group.key, field: 'askedWhen' })
    for (const { key, askedWhen, required, options = [], checks = [] } of group.items) {
      const add = (text: unknown, field: string) => {
        if (typeof text === 'string') found.push({ text, owner: key, field, self: key })
      }
      add(askedWhen, 'askedWhen')
      add(required, 'required')
      for (const option of options) add(option.offeredWhen, `options.${option.key}`)
      for (const check of checks) add(check.findsWhen, check.id)
    }
  }
  return found
}
