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
}

export interface Journal {
  /** One stream from its beginning, strongly consistent; empty if nothing has happened yet. */
  read<Event extends Named>(stream: string): Promise<readonly Entry<Event>[]>

  /** Adds the entry if its sequence number is still free; false if another took it. All of it or nothing. */
  append(entry: Entry): Promise<boolean>

  /** Opens many streams at once: first entries only, each by itself; false where the stream had begun already. */
  openAll(entries: readonly Entry[]): Promise<readonly boolean[]>

  /** Some stream names, for rebuilds, exports and verification only. Each once, in no order. */
  streams(cursor?: string): Promise<{ readonly streams: readonly string[]; readonly cursor?: string | undefined }>
}
