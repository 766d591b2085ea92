import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AttributeValue } from 'aws-lambda'
import type { Named } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { type Entry, type Inspected, UnreadableEntry, type UnreadablePart } from './journal'
import { keys } from './keys'

/** A DynamoDB item holds 400 KB (platform limit); the rest of an entry needs less than 10. */
const mostEventBytes = 390_000
const deflateAbove = 1024

/** How an entry lies in table `journal`: long events deflated, because an interview shrinks to a fifth. */
export const itemOf = ({ stream, seq, events, ...facts }: Entry): Record<string, unknown> => ({
  ...facts,
  ...keys.entry(stream, seq),
  events: packed(JSON.stringify(events)),
})

/** Throws `UnreadableEntry` where anything of it is missing or no longer of its kind. */
export function entryOf<Event extends Named>({ pk, sk, events, ...facts }: Record<string, unknown>): Entry<Event> {
  const named = { ...facts, stream: String(pk), seq: Number(sk) }
  return wholeEntry(named, () => JSON.parse(unpacked(events)))
}

/** The entry with its events if all of it is there. */
export function wholeEntry<Event extends Named>(
  named: Readonly<Record<string, unknown>> & Pick<Entry, 'stream' | 'seq'>,
  eventsOf: () => unknown,
): Entry<Event> {
  const missing = (cause?: unknown) => new UnreadableEntry(named.stream, partOf(named), cause)
  if (texts.some((fact) => typeof named[fact] !== 'string')) throw missing()
  try {
    const events = eventsOf()
    if (Array.isArray(events) && events.every(isNamed)) return { ...named, events } as unknown as Entry<Event>
  } catch (error) {
    throw missing(error)
  }
  throw missing()
}

/** Each read by itself: what cannot be read stands beside the others. */
export function inspected<Stored>(stored: readonly Stored[], read: (one: Stored) => Entry): Inspected {
  const entries: Entry[] = []
  const unreadable: UnreadablePart[] = []
  for (const one of stored) {
    try {
      entries.push(read(one))
    } catch (error) {
      if (!(error instanceof UnreadableEntry)) throw error
      unreadable.push(error.part)
    }
  }
  return { entries, unreadable }
}

const texts = ['at', 'by', 'commandId', 'contentHash', 'prev', 'hash'] as const

const isNamed = (event: unknown): event is Named =>
  typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string'

const partOf = ({ seq, at, hash, was }: Readonly<Record<string, unknown>> & Pick<Entry, 'seq'>): UnreadablePart => ({
  seq,
  ...(typeof at === 'string' ? { at } : {}),
  ...(typeof hash === 'string' ? { hash } : {}),
  ...(typeof was === 'string' ? { was } : {}),
})

function packed(events: string): string | Uint8Array {
  const stored = events.length > deflateAbove ? deflateRawSync(events) : events
  if (stored.length > mostEventBytes) throw problem('request.tooLarge', { limitBytes: mostEventBytes })
  return stored
}

/** The events of an entry as a stream's record shows it; undefined if the record shows none. */
export function eventsIn(image: Readonly<Record<string, AttributeValue>> | undefined): readonly Named[] | undefined {
  const { S, B } = image?.events ?? {}
  if (S !== undefined) return JSON.parse(S)
  return B === undefined ? undefined : JSON.parse(unpacked(Buffer.from(B, 'base64')))
}

const unpacked = (events: unknown): string =>
  typeof events === 'string' ? events : inflateRawSync(events as Uint8Array).toString()
