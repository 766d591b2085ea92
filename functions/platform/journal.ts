import type { Named } from '../../shared/journal/stream'

/** What the phone said of itself: evidence, never authority. */
export interface DeviceNote {
  readonly id?: string
  readonly time?: string
  readonly app?: string
}

/** Everything one command did. Never changed, never deleted. */
export interface Entry<Event extends Named = Named> {
  readonly stream: string
  /** 1, 2, … without a gap. */
  readonly seq: number
  readonly events: readonly Event[]
  readonly at: string
  readonly by: string
  readonly commandId: string
  /** SHA-256 of the command's body exactly as it was sent; the receipt names it. */
  readonly contentHash: string
  readonly device?: DeviceNote
  /** The chain within the stream: the hash of the entry before, '' for the first. */
  readonly prev: string
  readonly hash: string
  /**
   * The hashes it had before `reseal` stored its facts differently, the first one first, with a blank between. The root of
   * its day names the first. Covered by `hash`.
   */
  readonly was?: string
}

/** An entry that is there and cannot be read: its bytes were changed, or lost. Of its facts, those that still can. */
export type UnreadablePart = Pick<Entry, 'seq'> & Partial<Pick<Entry, 'at' | 'hash' | 'was'>>

/** Told by `read`: what follows from a stream must not be made of a part of it. */
export class UnreadableEntry extends Error {
  constructor(
    readonly stream: string,
    readonly part: UnreadablePart,
    cause?: unknown,
  ) {
    super(`Entry ${part.seq} of ${stream} cannot be read.`, { cause })
  }
}

export interface Inspected {
  readonly entries: readonly Entry[]
  readonly unreadable: readonly UnreadablePart[]
}

export interface Journal {
  /**
   * One stream from its beginning, strongly consistent; empty if nothing has happened yet. Throws `UnreadableEntry` for the
   * first entry that cannot be read.
   */
  read<Event extends Named>(stream: string): Promise<readonly Entry<Event>[]>

  /** The same for those who check: an entry that cannot be read is named and stops nothing. */
  inspect(stream: string): Promise<Inspected>

  /** Adds the entry if its sequence number is still free; false if another took it. All of it or nothing. */
  append(entry: Entry): Promise<boolean>

  /** Opens many streams at once: first entries only, each by itself; false where the stream had begun already. */
  openAll(entries: readonly Entry[]): Promise<readonly boolean[]>

  /** Some stream names, for rebuilds, exports and verification only. Each once, in no order. */
  streams(cursor?: string): Promise<{ readonly streams: readonly string[]; readonly cursor?: string | undefined }>
}
