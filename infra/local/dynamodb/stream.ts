import type { KeySchemaElement } from './table'
import type { Item } from './values'

/** One item's change. Its wire form is made when it is read, so that a record costs little more than its place. */
export interface StreamRecord {
  readonly sequence: number
  readonly at: number
  readonly before: Item | undefined
  readonly after: Item | undefined
  /** Removed by time to live, not by a caller. */
  readonly expired: boolean
}

/** What one table's consumers can still read. It outlives its table until its records are old. */
export interface Stream {
  readonly arn: string
  readonly label: string
  readonly tableName: string
  readonly viewType: string
  readonly keySchema: readonly KeySchemaElement[]
  readonly openedAt: number
  /** The last sequence number before the stream was switched off. */
  closedAfter: number | undefined
  /** Records up to this sequence number are gone; a consumer that still wants them is told so. */
  trimmedThrough: number
  readonly records: StreamRecord[]
}

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000
const KEPT_RECORDS = 20_000

/** DynamoDB keeps a day. A machine that was off for a weekend must lose nothing, so the newest records stay however old. */
export function trim(stream: Stream, now: number) {
  const surplus = stream.records.length - KEPT_RECORDS
  if (surplus <= 0) return
  const horizon = now - KEPT_MILLISECONDS
  const old = stream.records.findIndex((record) => record.at >= horizon)
  const count = Math.min(surplus, old < 0 ? surplus : old)
  const last = stream.records[count - 1]
  // Removing from the front moves the rest: in batches that costs nothing worth counting.
  if (!last || count < 1000) return
  stream.records.splice(0, count)
  stream.trimmedThrough = last.sequence
}

/** Switched off, and nothing in it that a consumer could still be promised. */
export function isForgettable(stream: Stream, now: number): boolean {
  const newest = stream.records[stream.records.length - 1]
  return stream.closedAfter !== undefined && (!newest || newest.at < now - KEPT_MILLISECONDS)
}

/** The place of the first record after `sequence`. */
export function placeAfter(stream: Stream, sequence: number): number {
  let low = 0
  let high = stream.records.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stream.records[middle]?.sequence ?? 0) <= sequence) low = middle + 1
    else high = middle
  }
  return low
}
