import { hashesOf } from '../platform/chain'
import type { Inspected, UnreadablePart } from '../platform/journal'

/** A stream's last entry of one day: a leaf of that day's root. */
export interface Head {
  readonly stream: string
  /** A Beijing date, or `resealed`. */
  readonly day: string
  readonly seq: number
  readonly hash: string
}

/** China has one time zone and no summer time. */
const beijingMilliseconds = 8 * 3_600_000

export const beijingDateOf = (milliseconds: number): string =>
  new Date(milliseconds + beijingMilliseconds).toISOString().slice(0, 10)

/**
 * The last entry of each day, or of one day only. A day's root covers the hashes that its entries were written with: where
 * a reseal has stored an entry differently since, that is the first of `was`. An entry whose events cannot be read still shows its hash.
 */
export function headsOf(stream: string, { entries, unreadable }: Inspected, date?: string): readonly Head[] {
  const heads = new Map<string, Head>()
  for (const { seq, at, hash, was } of inOrder([...entries, ...unreadable])) {
    if (hash === undefined) continue
    if (was !== undefined) heads.set('resealed', { stream, day: 'resealed', seq, hash })
    const day = at === undefined || Number.isNaN(Date.parse(at)) ? undefined : beijingDateOf(Date.parse(at))
    if (day !== undefined) heads.set(day, { stream, day, seq, hash: hashesOf({ was, hash })[0] ?? hash })
  }
  return [...heads.values()].filter(({ day }) => date === undefined || day === date)
}

const inOrder = (parts: readonly UnreadablePart[]): readonly UnreadablePart[] =>
  [...parts].sort((a, b) => a.seq - b.seq)
