import type { LineLog } from '../disk/line-log'
import { type LogEntry, logEntries, type TokenEntry, type WriteEntry } from './log-entries'
import { tableNotFound } from './refusals'
import { isForgettable, type Stream, trim } from './stream'
import { applyChange, type Change, createTable, type KeySchemaElement, positionOf, redefine, type Table } from './table'
import { type Item, isSameItem } from './values'

/** All state. Every operation reads and changes it within one tick, so operations happen one after the other. */
export interface Engine {
  readonly region: string
  readonly accountId: string
  readonly clock: () => number
  readonly tables: Map<string, Table>
  /** By ARN; a stream outlives its table. */
  readonly streams: Map<string, Stream>
  /** Transactions of the last ten minutes, by their ClientRequestToken. */
  readonly tokens: Map<string, TokenEntry>
  /** `undefined`: nothing is kept on disk. */
  readonly log: LineLog | undefined
  /** The last sequence number given; one row of numbers for all streams. */
  sequence: number
}

export type EngineOptions = Pick<Engine, 'region' | 'accountId' | 'clock' | 'log'>

export function openEngine(options: EngineOptions): Engine {
  const engine: Engine = { ...options, tables: new Map(), streams: new Map(), tokens: new Map(), sequence: 0 }
  let replayed = 0
  options.log?.replay((entry) => {
    replayed += replay(engine, entry as LogEntry)
  })
  forget(engine)
  if (isWorthRewriting(engine, replayed)) options.log?.rewrite(logEntries(engine))
  return engine
}

/** The partition follows the region: names in China begin with `arn:aws-cn`. */
export function tableArn(engine: Engine, name: string): string {
  const partition = engine.region.startsWith('cn-') ? 'aws-cn' : 'aws'
  return `arn:${partition}:dynamodb:${engine.region}:${engine.accountId}:table/${name}`
}

export function findTable(engine: Engine, name: string): Table {
  const table = engine.tables.get(name)
  if (table) return table
  throw tableNotFound(name)
}

/** All or nothing: first the log, then memory and streams. An item that stays as it was leaves no trace in either. */
export function commit(engine: Engine, changes: readonly Change[], marks: Pick<WriteEntry, 'expired' | 'token'> = {}) {
  const real = changes.filter(({ before, after }) => !isSame(before, after))
  if (real.length === 0 && !marks.token) return
  const at = engine.clock()
  engine.log?.append({ kind: 'write', at, sequence: engine.sequence, changes: real.map(loggedChange), ...marks })
  applyChanges(engine, real, { at, ...marks })
}

/** Creates the table or changes its definition, settings and stream. */
export function defineTable(engine: Engine, entry: Extract<LogEntry, { kind: 'table' }>) {
  engine.log?.append(entry)
  replay(engine, entry)
}

export function dropTable(engine: Engine, name: string) {
  const entry: LogEntry = { kind: 'drop', table: name }
  engine.log?.append(entry)
  replay(engine, entry)
}

/** Forgets what nobody can ask for any more: old stream records, streams switched off long ago, spent tokens. */
export function forget(engine: Engine) {
  const now = engine.clock()
  for (const stream of engine.streams.values()) {
    trim(stream, now)
    if (isForgettable(stream, now)) engine.streams.delete(stream.arn)
  }
  for (const [token, { until }] of engine.tokens) {
    // The oldest come first, and the SDK gives every transaction a token: looking at all of them would take long.
    if (until >= now) break
    engine.tokens.delete(token)
  }
}

function applyChanges(engine: Engine, changes: readonly Change[], { at, expired, token }: Partial<WriteEntry>) {
  for (const change of changes) {
    applyChange(change)
    engine.sequence += 1
    const { before, after } = change
    const record = { sequence: engine.sequence, at: at ?? 0, before, after, expired: expired ?? false }
    change.table.stream?.records.push(record)
  }
  if (!token) return
  // A token used again after its time moves to the end: `forget` relies on the order.
  engine.tokens.delete(token.id)
  engine.tokens.set(token.id, token)
}

function loggedChange({ table, before, after }: Change): WriteEntry['changes'][number] {
  const name = table.definition.TableName
  return after ? [name, after] : [name, null, keyAttributesOf(table.definition.KeySchema, before ?? {})]
}

export function keyAttributesOf(schema: readonly KeySchemaElement[], item: Item): Item {
  return Object.fromEntries(schema.map(({ AttributeName: name }) => [name, item[name] ?? {}]))
}

function isSame(before: Item | undefined, after: Item | undefined): boolean {
  return before && after ? isSameItem(before, after) : before === after
}

/** Brings one entry of the log into force; returns how many items it wrote. */
function replay(engine: Engine, entry: LogEntry): number {
  if (entry.kind === 'write') return replayWrite(engine, entry)
  if (entry.kind === 'items') return replayItems(engine, entry.table, entry.items)
  if (entry.kind === 'table') replayTable(engine, entry)
  else if (entry.kind === 'drop') replayDrop(engine, entry.table)
  else if (entry.kind === 'stream') engine.streams.set(entry.stream.arn, { ...entry.stream, records: [] })
  else if (entry.kind === 'records') engine.streams.get(entry.stream)?.records.push(...entry.records)
  else {
    engine.sequence = entry.sequence
    for (const token of entry.tokens) engine.tokens.set(token.id, token)
  }
  return 0
}

function replayWrite(engine: Engine, entry: WriteEntry): number {
  const changes = entry.changes.map(([name, item, key]): Change => {
    const table = findTable(engine, name)
    const position = positionOf(table, item ?? key ?? {})
    return { table, position, before: table.items.get(position), after: item ?? undefined }
  })
  engine.sequence = entry.sequence
  applyChanges(engine, changes, entry)
  return changes.length
}

function replayItems(engine: Engine, name: string, items: readonly Item[]): number {
  const table = findTable(engine, name)
  for (const item of items) applyChange({ table, position: positionOf(table, item), before: undefined, after: item })
  return 0
}

function replayTable(engine: Engine, { definition, settings, stream }: Extract<LogEntry, { kind: 'table' }>) {
  const old = engine.tables.get(definition.TableName)
  const table = old ?? createTable(definition, settings)
  if (old) redefine(old, definition, settings)
  else engine.tables.set(definition.TableName, table)
  if (table.stream && table.stream.arn !== stream?.arn) table.stream.closedAfter = engine.sequence
  table.stream = stream && (engine.streams.get(stream.arn) ?? { ...stream, records: [] })
  if (table.stream) engine.streams.set(table.stream.arn, table.stream)
}

function replayDrop(engine: Engine, name: string) {
  const stream = engine.tables.get(name)?.stream
  if (stream) stream.closedAfter = engine.sequence
  engine.tables.delete(name)
}

/** Rewriting costs what is alive, so it waits until most of the log is history. */
function isWorthRewriting(engine: Engine, replayed: number): boolean {
  let alive = 1000
  for (const table of engine.tables.values()) alive += table.items.size
  for (const stream of engine.streams.values()) alive += stream.records.length
  return replayed > 3 * alive
}
