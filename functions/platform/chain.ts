import { createHash } from 'node:crypto'
import type { Entry } from './journal'

export const sha256Bytes = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest()

export const sha256 = (content: string | Uint8Array): string => sha256Bytes(content).toString('hex')

/** The next entry of a stream, linked to the one before by its hash. */
export function chained(
  last: Pick<Entry, 'seq' | 'hash'> | undefined,
  facts: Omit<Entry, 'seq' | 'prev' | 'hash'>,
): Entry {
  const linked = { ...facts, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? '' }
  return { ...linked, hash: hashOf(linked) }
}

/** Covers every fact of the entry, in an order of its own: storage may give attributes back in another. */
export const hashOf = ({
  stream,
  seq,
  events,
  at,
  by,
  commandId,
  contentHash,
  device,
  prev,
}: Omit<Entry, 'hash'>): string =>
  sha256(JSON.stringify([stream, seq, events, at, by, commandId, contentHash, device ?? null, prev]))

export interface Break {
  readonly seq: number
  readonly because: 'gap' | 'link' | 'content'
}

/** Where a stream's chain does not hold: an entry missing, put in another place, or changed. */
export function breaksOf(entries: readonly Entry[]): readonly Break[] {
  return entries.flatMap((entry, index): Break[] => {
    if (entry.seq !== index + 1) return [{ seq: entry.seq, because: 'gap' }]
    if (entry.prev !== (entries[index - 1]?.hash ?? '')) return [{ seq: entry.seq, because: 'link' }]
    return entry.hash === hashOf(entry) ? [] : [{ seq: entry.seq, because: 'content' }]
  })
}
