import type { Engine } from './engine'
import type { Stream, StreamRecord } from './stream'
import type { TableDefinition, TableSettings } from './table'
import type { Item } from './values'

/** Proof that a transaction was done: repeats within `until` are answered without doing it again. */
export interface TokenEntry {
  readonly id: string
  /** Of the whole request: the same token with other content is refused. */
  readonly hash: string
  readonly until: number
}

/** One commit. Its stream records follow from it, so they are not written a second time. */
export interface WriteEntry {
  readonly kind: 'write'
  readonly at: number
  /** The last sequence number before this commit. */
  readonly sequence: number
  /** Table and new item; or table, nothing, and the key of the removed item. */
  readonly changes: readonly (readonly [string, Item] | readonly [string, null, Item])[]
  readonly expired?: boolean
  readonly token?: TokenEntry
}

export type LoggedStream = Omit<Stream, 'records'>

export type LogEntry =
  | WriteEntry
  | {
      readonly kind: 'table'
      readonly definition: TableDefinition
      readonly settings: TableSettings
      readonly stream: LoggedStream | undefined
    }
  | { readonly kind: 'drop'; readonly table: string }
  // Only in a rewritten log:
  | { readonly kind: 'items'; readonly table: string; readonly items: readonly Item[] }
  | { readonly kind: 'stream'; readonly stream: LoggedStream }
  | { readonly kind: 'records'; readonly stream: string; readonly records: readonly StreamRecord[] }
  | { readonly kind: 'counters'; readonly sequence: number; readonly tokens: readonly TokenEntry[] }

const BATCH = 200

/** A log that leads to exactly the engine's present state. */
export function* logEntries(engine: Engine): Iterable<LogEntry> {
  yield { kind: 'counters', sequence: engine.sequence, tokens: [...engine.tokens.values()] }
  for (const { records, ...stream } of engine.streams.values()) {
    yield { kind: 'stream', stream }
    for (const batch of batches(records)) yield { kind: 'records', stream: stream.arn, records: batch }
  }
  for (const [name, { definition, settings, stream, items }] of engine.tables) {
    yield { kind: 'table', definition, settings, stream: stream && withoutRecords(stream) }
    for (const batch of batches(items.ascending(''))) yield { kind: 'items', table: name, items: batch }
  }
}

export function withoutRecords({ records: _records, ...stream }: Stream): LoggedStream {
  return stream
}

function* batches<Element>(elements: Iterable<Element>): Iterable<Element[]> {
  let batch: Element[] = []
  for (const element of elements) {
    batch.push(element)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
