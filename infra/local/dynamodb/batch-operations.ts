import { consumedCapacities, readUnits, type Usage, writeUsage } from './capacity'
import { assertWholeKeys, checked, project } from './dynalite'
import { commit, type Engine, findTable } from './engine'
import type { Path } from './expressions'
import { positionOfItem, positionOfKey } from './item-rules'
import { invalid } from './refusals'
import type { Change, Table } from './table'
import { type Item, itemBytes } from './values'

interface BatchWriteRequest {
  readonly ReturnConsumedCapacity?: string
  readonly RequestItems: {
    readonly [table: string]: readonly {
      readonly PutRequest?: { readonly Item: Item }
      readonly DeleteRequest?: { readonly Key: Item }
    }[]
  }
}

interface Keys {
  readonly Keys: readonly Item[]
  readonly ConsistentRead?: boolean
  readonly AttributesToGet?: readonly string[]
  readonly _projection?: { readonly paths: readonly Path[]; readonly nestedPaths?: object }
}

interface BatchGetRequest {
  readonly ReturnConsumedCapacity?: string
  readonly RequestItems: { readonly [table: string]: Keys }
}

const WRITES_LIMIT = 25
const READS_LIMIT = 100
const ANSWER_BYTES_LIMIT = 16 * 1024 * 1024
const duplicates = 'Provided list of item keys contains duplicates'

export function batchWriteItem(engine: Engine, raw: object) {
  const request = checked<BatchWriteRequest>('BatchWriteItem', raw)
  const changes = Object.entries(request.RequestItems).flatMap(([name, writes]) => {
    const table = findTable(engine, name)
    return writes.map((write) => batchChange(table, write.PutRequest?.Item, write.DeleteRequest?.Key))
  })
  if (changes.length > WRITES_LIMIT) throw invalid('Too many items requested for the BatchWriteItem call')
  assertDistinct(changes)
  const detail = request.ReturnConsumedCapacity
  const capacities = detail ? consumedCapacities(changes.map(writeUsage), detail) : undefined
  commit(engine, changes)
  return { UnprocessedItems: {}, ConsumedCapacity: capacities }
}

export function batchGetItem(engine: Engine, raw: object) {
  const request = checked<BatchGetRequest>('BatchGetItem', raw)
  const count = Object.values(request.RequestItems).reduce((sum, { Keys: keys }) => sum + keys.length, 0)
  if (count > READS_LIMIT) throw invalid('Too many items requested for the BatchGetItem call')
  const budget = { bytes: ANSWER_BYTES_LIMIT }
  const answers: { [table: string]: Item[] } = {}
  const unprocessed: { [table: string]: object } = {}
  const usages: Usage[] = []
  for (const [name, wanted] of Object.entries(request.RequestItems)) {
    const read = readKeys(findTable(engine, name), wanted, budget)
    answers[name] = read.items
    usages.push(...read.usages)
    if (read.left.length > 0) {
      const rawTable = (raw as { RequestItems: { [table: string]: object } }).RequestItems[name]
      unprocessed[name] = { ...rawTable, Keys: read.left }
    }
  }
  const capacities = consumedCapacities(usages, request.ReturnConsumedCapacity)
  return { Responses: answers, UnprocessedKeys: unprocessed, ConsumedCapacity: capacities }
}

function readKeys(table: Table, wanted: Keys, budget: { bytes: number }) {
  assertWholeKeys(wanted._projection?.nestedPaths, table.definition)
  const positions = wanted.Keys.map((key) => positionOfKey(table, key))
  if (new Set(positions).size < positions.length) throw invalid(duplicates)
  const paths = wanted._projection?.paths ?? wanted.AttributesToGet
  const items: Item[] = []
  const usages: Usage[] = []
  for (const [place, position] of positions.entries()) {
    if (budget.bytes <= 0) return { items, usages, left: wanted.Keys.slice(place) }
    const item = table.items.get(position)
    const bytes = item ? itemBytes(item) : 0
    budget.bytes -= bytes
    usages.push({ table, units: readUnits(bytes, wanted.ConsistentRead), indexes: [] })
    if (item) items.push(paths ? project(item, paths) : item)
  }
  return { items, usages, left: [] }
}

function batchChange(table: Table, item: Item | undefined, key: Item | undefined): Change {
  const position = item ? positionOfItem(table, item) : positionOfKey(table, key ?? {})
  return { table, position, before: table.items.get(position), after: item }
}

function assertDistinct(changes: readonly Change[]) {
  const places = new Set(changes.map(({ table, position }) => `${table.definition.TableName}/${position}`))
  if (places.size < changes.length) throw invalid(duplicates)
}
