/** What is kept out of reach of whoever holds the database. Anybody with the journal can work it out again. */
export interface DailyRoot {
  /** A Beijing date; `resealed` for the root that is kept after a reseal. */
  readonly date: string
  /** How many streams changed that day. */
  readonly size: number
  /** RFC 6962 tree hash over `leafOf` of each stream's last entry of the day, by stream name. */
  readonly root: string
  /** Streams with an entry that could not be read when the root was kept: named, so that nobody believes all was well. */
  readonly unreadable?: readonly string[]
}

export interface Leaf {
  readonly stream: string
  readonly seq: number
  readonly hash: string
}

/** One leaf's text, and the order of the leaves. */
export const leafOf = ({ stream, seq, hash }: Leaf): string => `${stream}\n${seq}\n${hash}`

export const leavesInOrder = (leaves: readonly Leaf[]): readonly string[] =>
  [...leaves].sort((a, b) => (a.stream < b.stream ? -1 : 1)).map(leafOf)
