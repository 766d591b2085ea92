import { consumedCapacity, readUnits, type Usage } from './capacity'
import { assertWholeKeys, project } from './dynalite'
import { type Condition, matches, type Path } from './expressions'
import { indexPosition, type Key } from './keys'
import { type LegacyConditions, legacyCondition } from './legacy-conditions'
import { invalid } from './refusals'
import { type Index, positionOf, type Table } from './table'
import { type Item, itemBytes } from './values'

/** What Query and Scan have in common. */
export interface PageRequest {
  readonly TableName: string
  readonly IndexName?: string
  readonly Limit?: number
  readonly Select?: string
  readonly ConsistentRead?: boolean
  readonly ExclusiveStartKey?: Item
  readonly ReturnConsumedCapacity?: string
  readonly ConditionalOperator?: string
  readonly QueryFilter?: LegacyConditions
  readonly ScanFilter?: LegacyConditions
  readonly AttributesToGet?: readonly string[]
  readonly _filter?: { readonly expression: Condition; readonly pathHeads: object; readonly nestedPaths?: object }
  readonly _projection?: { readonly paths: readonly Path[]; readonly nestedPaths?: object }
}

/** The table itself or one of its indexes. */
export interface Source {
  readonly table: Table
  readonly index: Index | undefined
  readonly key: Key
  /** Attributes of LastEvaluatedKey: the table's key and the index's. */
  readonly startNames: readonly string[]
}

const PAGE_BYTES = 1024 * 1024

export function sourceOf(table: Table, request: PageRequest): Source {
  const index = request.IndexName === undefined ? undefined : findIndex(table, request.IndexName)
  if (index?.kind === 'global') assertGlobalCanAnswer(index, request)
  assertWholeKeys(request._projection?.nestedPaths, table.definition)
  assertWholeKeys(request._filter?.nestedPaths, table.definition)
  const key = index?.key ?? table.key
  const startNames = [...new Set([...table.key, ...key].map(({ name }) => name))]
  const start = request.ExclusiveStartKey
  if (start && Object.keys(start).length !== startNames.length) throw invalid('The provided starting key is invalid')
  return { table, index, key, startNames }
}

/** Where a page that was broken off goes on. The item there may be gone by now. */
export function startPosition({ table, index, key }: Source, start: Item): string {
  for (const part of [...table.key, ...key]) {
    if (!start[part.name]?.[part.type]) {
      throw invalid('The provided starting key is invalid: The provided key element does not match the schema')
    }
  }
  const position = positionOf(table, start)
  return index ? indexPosition(index.key, start, position) : position
}

/** Reads until Limit or 1 MB, and only then filters: DynamoDB's order, which callers see in their counts. */
export function page(source: Source, request: PageRequest, entries: Iterable<Item>) {
  const read = readEntries(entries, request.Limit ?? Number.POSITIVE_INFINITY)
  const whole = isFetched(source, request) ? read.items.map((item) => fetched(source.table, item)) : read.items
  const filtered = whole.filter(filterOf(request))
  const paths = request._projection?.paths ?? request.AttributesToGet
  const shown = paths ? filtered.map((item) => project(item, paths)) : filtered
  const isCount = request.Select === 'COUNT'
  const usage = request.ReturnConsumedCapacity && usageOf(source, request, { entries: read.bytes, items: whole })
  return {
    Items: isCount ? undefined : shown,
    Count: filtered.length,
    ScannedCount: read.items.length,
    LastEvaluatedKey: read.isBroken ? lastKey(source, read.items) : undefined,
    ConsumedCapacity: usage ? consumedCapacity(usage, request.ReturnConsumedCapacity) : undefined,
  }
}

function readEntries(entries: Iterable<Item>, limit: number) {
  const items: Item[] = []
  let bytes = 0
  for (const item of entries) {
    items.push(item)
    bytes += itemBytes(item)
    if (items.length >= limit || bytes >= PAGE_BYTES) return { items, bytes, isBroken: true }
  }
  return { items, bytes, isBroken: false }
}

function filterOf(request: PageRequest): (item: Item) => boolean {
  const legacy = request.QueryFilter ?? request.ScanFilter
  const condition = request._filter?.expression ?? (legacy && legacyCondition(legacy, request.ConditionalOperator))
  return condition ? (item) => matches(condition, item) : () => true
}

function lastKey({ startNames }: Source, items: readonly Item[]): Item | undefined {
  const last = items[items.length - 1]
  return last && Object.fromEntries(startNames.map((name) => [name, last[name] ?? {}]))
}

/** A local index can answer with attributes it does not hold. */
function isFetched({ index }: Source, request: PageRequest): boolean {
  return request.Select === 'ALL_ATTRIBUTES' && index?.attributes !== undefined
}

function fetched(table: Table, entry: Item): Item {
  return table.items.get(positionOf(table, entry)) ?? entry
}

function usageOf(source: Source, request: PageRequest, read: { entries: number; items: readonly Item[] }): Usage {
  const { table, index } = source
  const units = readUnits(read.entries, request.ConsistentRead)
  if (!index) return { table, units, indexes: [] }
  const fetchedBytes = isFetched(source, request) ? read.items.reduce((sum, item) => sum + itemBytes(item), 0) : 0
  return {
    table,
    units: fetchedBytes ? readUnits(fetchedBytes, request.ConsistentRead) : 0,
    indexes: [{ index, units }],
  }
}

function findIndex(table: Table, name: string): Index {
  const index = table.indexes.find(({ definition }) => definition.IndexName === name)
  if (index) return index
  throw invalid(`The table does not have the specified index: ${name}`)
}

function assertGlobalCanAnswer(index: Index, request: PageRequest) {
  if (request.ConsistentRead) throw invalid('Consistent reads are not supported on global secondary indexes')
  if (request.Select === 'ALL_ATTRIBUTES' && index.attributes) {
    throw invalid(
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        `index ${index.definition.IndexName} because its projection type is not ALL`,
    )
  }
}
