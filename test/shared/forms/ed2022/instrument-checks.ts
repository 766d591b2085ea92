import type { Item } from '../../../../shared/forms/edition'

const numbered = (letter: string, ...ranges: readonly (readonly [number, number])[]) =>
  ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => `${letter}${String(from + at).padStart(2, '0')}`),
  )

/** The checks of instrument.md section 4. */
export const instrument = [
  ...numbered('H', [1, 36]),
  ...numbered('S', [1, 6], [11, 22], [31, 33], [41, 44], [51, 59], [61, 73], [81, 84], [91, 92], [95, 108]),
  ...numbered('Y', [1, 14]),
]

/** Every check an edition makes, by `check@item`. */
export const checksOf = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) => [
      ...(item.checks ?? []).map(({ id }) => `${id}@${item.key}`),
      ...(item.required ? [`${item.requiredId ?? 'required'}@${item.key}`] : []),
      ...(item.options?.some(({ none }) => none) ? [`H31@${item.key}`] : []),
      ...(item.options?.some(({ offeredWhen }) => offeredWhen) ? [`offered@${item.key}`] : []),
    ]),
  )
