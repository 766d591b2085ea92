import { createHash } from 'node:crypto'
import type { Entry, Inspected, UnreadablePart } from './journal'

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
export const hashOf = (entry: Omit<Entry, 'hash'>): string => {
  const { stream, seq, events, at, by, commandId, contentHash, device, prev, was } = entry
  const facts = [stream, seq, events, at, by, commandId, contentHash, device ?? null, prev]
  // Named only where it is: entries that were never resealed keep their hash.
  return sha256(JSON.stringify(was === undefined ? facts : [...facts, was]))
}

/** Every hash the entry ever had, the first one first. */
export const hashesOf = ({ was, hash }: Pick<Entry, 'was' | 'hash'>): readonly string[] =>
  was === undefined ? [hash] : [...was.split(' '), hash]

export interface Break {
  readonly seq: number
  readonly because: 'gap' | 'link' | 'content' | 'unreadable'
}

/** Where a stream's chain does not hold: an entry missing, put in another place, changed, or no longer to be read. */
export function breaksOf(entries: readonly Entry[], unreadable: Inspected['unreadable'] = []): readonly Break[] {
  const lost: Break[] = unreadable.map(({ seq }) => ({ seq, because: 'unreadable' }))
  const kept = entries.flatMap((entry, index): readonly Break[] => {
    const because = breakAt(entry, entries[index - 1], unreadable)
    return because === undefined ? [] : [{ seq: entry.seq, because }]
  })
  return [...lost, ...kept].sort((a, b) => a.seq - b.seq)
}

/**
 * What the next entry may name. Whoever read a stream just before it was resealed and appended just after it named a former
 * hash: that holds, and the next reseal links the two again.
 */
function linksOf(before: Entry | undefined, lost: UnreadablePart | undefined): readonly string[] {
  const last = lost ?? before
  if (!last) return ['']
  return last.hash === undefined ? [] : hashesOf({ ...last, hash: last.hash })
}

function breakAt(entry: Entry, before: Entry | undefined, unreadable: Inspected['unreadable']) {
  // An entry that cannot be read may still show its hash; if it does not, nobody can tell what it was linked to.
  const lost = unreadable.find(({ seq }) => seq === entry.seq - 1)
  if (!lost && entry.seq !== (before?.seq ?? 0) + 1) return 'gap'
  if (!linksOf(before, lost).includes(entry.prev) && !(lost && lost.hash === undefined)) return 'link'
  return entry.hash === hashOf(entry) ? undefined : 'content'
}
