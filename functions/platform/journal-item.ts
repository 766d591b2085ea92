import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AttributeValue } from 'aws-lambda'
import type { Named } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import type { Entry } from './journal'
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

export const entryOf = <Event extends Named>({ pk, sk, events, ...facts }: Record<string, unknown>): Entry<Event> =>
  ({ ...facts, stream: pk, seq: Number(sk), events: JSON.parse(unpacked(events)) }) as Entry<Event>

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
