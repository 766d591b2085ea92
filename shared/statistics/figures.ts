import { type Counted, levelOfRow, type Measure, measureNames, measures, methodOf, speakerOfRow } from './measures'

/** Plain counts of one region: of a village from its rows, of everything above from what lies below. */
export interface Counts {
  readonly of: Readonly<Record<Measure, number>>
  readonly byState: Readonly<Record<string, number>>
  readonly byMethod: Readonly<Record<string, number>>
  readonly notRegistered: Readonly<Record<string, number>>
  /** The confirmed by how sure it is that it was she, and by whose word it was. Absent in counts made before. */
  readonly byLevel?: Readonly<Record<string, number>>
  readonly bySpeaker?: Readonly<Record<string, number>>
}

/** Recomputed from the rows, never incremented: no drift, and a figure equals a recount by construction. */
export function countRows(rows: readonly Counted[]): Counts {
  const registered = rows.filter((row) => measures.registered(row))
  const confirmed = rows.filter((row) => measures.confirmed(row))
  return {
    of: each((measure) => rows.filter((row) => measures[measure](row)).length),
    byState: tally(rows.map(({ state }) => state)),
    byMethod: tally(registered.map(methodOf)),
    notRegistered: tally(rows.flatMap(({ status }) => (status === undefined || status === 'normal' ? [] : [status]))),
    byLevel: tally(confirmed.map(levelOfRow)),
    bySpeaker: tally(confirmed.map(speakerOfRow)),
  }
}

export const addCounts = (parts: readonly Counts[]): Counts => ({
  of: each((measure) => parts.reduce((sum, { of }) => sum + (of[measure] ?? 0), 0)),
  byState: addTallies(parts.map(({ byState }) => byState)),
  byMethod: addTallies(parts.map(({ byMethod }) => byMethod)),
  notRegistered: addTallies(parts.map(({ notRegistered }) => notRegistered)),
  byLevel: addTallies(parts.map(({ byLevel = {} }) => byLevel)),
  bySpeaker: addTallies(parts.map(({ bySpeaker = {} }) => bySpeaker)),
})

const each = (count: (measure: Measure) => number): Record<Measure, number> =>
  Object.fromEntries(measureNames.map((measure) => [measure, count(measure)])) as Record<Measure, number>

const tally = (values: readonly string[]): Record<string, number> => addTallies(values.map((value) => ({ [value]: 1 })))

// Keys in order, so that equal counts are equal bytes after a rebuild.
function addTallies(tallies: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const one of tallies) for (const [key, count] of Object.entries(one)) sums.set(key, (sums.get(key) ?? 0) + count)
  return Object.fromEntries([...sums].sort(([left], [right]) => (left < right ? -1 : 1)))
}
