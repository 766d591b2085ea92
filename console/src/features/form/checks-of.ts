import type { Check, CheckKind, Edition, Item } from '../../../../shared/forms/edition'

export interface CheckRow {
  readonly key: string
  readonly item: Item
  readonly check: Check
}

/** Every check that is written in an edition, in the order of the form. A rule that looks at several items stands at each. */
export const checksOf = ({ groups }: Edition): readonly CheckRow[] =>
  groups.flatMap(({ items }) =>
    items.flatMap((item) =>
      (item.checks ?? []).map((check, at) => ({ key: `${item.key}#${check.id}#${at}`, item, check })),
    ),
  )

interface Filter {
  readonly kind?: CheckKind | undefined
  readonly words: string
}

export function filterChecks(rows: readonly CheckRow[], { kind, words }: Filter): readonly CheckRow[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ item, check }) => {
    const text = [check.id, item.number ?? '', item.label, check.says, check.reviewerSays].join(' ').toLowerCase()
    return (kind === undefined || check.kind === kind) && sought.every((word) => text.includes(word))
  })
}
