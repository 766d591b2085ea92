import type { Dependencies } from '../dependencies'
import { breaksOf, hashesOf, hashOf } from '../platform/chain'
import type { Entry } from '../platform/journal'
import { TooLong } from '../platform/journal-rewriter'
import { resealPlaceOf, type TransformNeeds, transforms } from './transforms'

export type ResealNeeds = TransformNeeds & Pick<Dependencies, 'journal' | 'rewriter'>

/** Why a stream was left as it is. */
export type Refusal = 'unreadable' | 'broken' | 'tooLong' | 'busy'

export interface Resealed {
  readonly entries: number
  /** How many events each transform changed. */
  readonly changes: Readonly<Record<string, number>>
  readonly refused?: Refusal
}

const attempts = 5
const untouched: Resealed = { entries: 0, changes: {} }

/**
 * The stream as it will be stored from now on, in one transaction: whenever the work is cut off, a stream is old or new, and
 * a second run finds nothing left to do. Whoever appends meanwhile wins, and the stream is read again.
 */
export async function resealStream(needs: ResealNeeds, stream: string, isDryRun: boolean): Promise<Resealed> {
  const known = transforms.filter(({ kind }) => stream.startsWith(`${kind}#`))
  if (known.length === 0) return untouched

  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { entries, unreadable } = await needs.journal.inspect(stream)
    if (unreadable.length > 0) return { ...untouched, refused: 'unreadable' }
    // What does not hold must not be covered by new hashes as if it did.
    if (breaksOf(entries).length > 0) return { ...untouched, refused: 'broken' }

    const { rewritten, changes } = await rewrite(needs, stream, entries)
    if (rewritten.length === 0) return untouched
    const done = { entries: rewritten.length, changes }
    if (isDryRun) return done
    try {
      if (await needs.rewriter.replace(entries.slice(-rewritten.length), rewritten)) return done
    } catch (error) {
      if (error instanceof TooLong) return { ...untouched, refused: 'tooLong' }
      throw error
    }
  }
  return { ...untouched, refused: 'busy' }
}

/**
 * From the first entry that changes to the last, because each is linked to the one before. One that was appended while an
 * earlier reseal was going on names a former hash, and is linked again.
 */
async function rewrite(needs: TransformNeeds, stream: string, entries: readonly Entry[]) {
  const changes: Record<string, number> = {}
  const rewritten: Entry[] = []
  for (const entry of entries) {
    const events = await changedEvents(needs, stream, entry, changes)
    const prev = (rewritten.at(-1) ?? entries[entries.indexOf(entry) - 1])?.hash ?? ''
    if (events === entry.events && prev === entry.prev) continue
    const { hash: _, ...facts } = { ...entry, events, prev, was: hashesOf(entry).join(' ') }
    rewritten.push({ ...facts, hash: hashOf(facts) })
  }
  return { rewritten, changes }
}

/** The entry's own events if no transform has anything to change in them. */
async function changedEvents(needs: TransformNeeds, stream: string, entry: Entry, changes: Record<string, number>) {
  const place = resealPlaceOf(stream)
  let events = entry.events
  for (const { name, kind, changes: change } of transforms) {
    if (!stream.startsWith(`${kind}#`)) continue
    const next = await Promise.all(events.map((event) => change(needs, place, event)))
    const count = next.filter((event, at) => JSON.stringify(event) !== JSON.stringify(events[at])).length
    if (count === 0) continue
    changes[name] = (changes[name] ?? 0) + count
    events = next
  }
  return events
}
