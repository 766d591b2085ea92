import { type Change, type Index, indexEntry, type Table } from './table'
import { type Item, isSameItem, itemBytes } from './values'

/** Units one request took from one table and its indexes. */
export interface Usage {
  readonly table: Table
  readonly units: number
  readonly indexes: readonly { readonly index: Index; readonly units: number }[]
}

type Detail = string | undefined
interface Units {
  CapacityUnits: number
}

/** Counted by DynamoDB's rule: the larger of old and new item, and every index entry that moves or changes. */
export function writeUsage({ table, before, after }: Change): Usage {
  const indexes = table.indexes.map((index) => ({ index, units: indexWriteUnits(index, before, after) }))
  return { table, units: writeUnits(before, after), indexes: indexes.filter(({ units }) => units > 0) }
}

/** Half the units where the reader accepts a late answer. */
export function readUnits(bytes: number, isConsistent: boolean | undefined): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5)
}

/** One entry per table, as `ConsumedCapacity` of requests to many tables. Transactions cost double: `factor`. */
export function consumedCapacities(usages: readonly Usage[], detail: Detail, factor = 1): object[] | undefined {
  if (detail !== 'TOTAL' && detail !== 'INDEXES') return undefined
  const tables = new Set(usages.map(({ table }) => table))
  return [...tables].map((table) => {
    const own = usages.filter((usage) => usage.table === table)
    return tableCapacity(table, own, { detail, factor })
  })
}

export function consumedCapacity(usage: Usage, detail: Detail): object | undefined {
  return consumedCapacities([usage], detail)?.[0]
}

function tableCapacity(table: Table, usages: readonly Usage[], { detail, factor }: { detail: Detail; factor: number }) {
  const ofTable = factor * sum(usages.map(({ units }) => units))
  const ofIndexes = usages.flatMap(({ indexes }) => indexes)
  const total = {
    TableName: table.definition.TableName,
    CapacityUnits: ofTable + factor * sum(ofIndexes.map(({ units }) => units)),
  }
  if (detail !== 'INDEXES') return total
  const perIndex: { [kind in Index['kind']]: { [name: string]: Units } } = { global: {}, local: {} }
  for (const { index, units } of ofIndexes) {
    const known = perIndex[index.kind][index.definition.IndexName]?.CapacityUnits ?? 0
    perIndex[index.kind][index.definition.IndexName] = { CapacityUnits: known + factor * units }
  }
  return {
    ...total,
    Table: { CapacityUnits: ofTable },
    ...(Object.keys(perIndex.global).length > 0 && { GlobalSecondaryIndexes: perIndex.global }),
    ...(Object.keys(perIndex.local).length > 0 && { LocalSecondaryIndexes: perIndex.local }),
  }
}

function writeUnits(before: Item | undefined, after: Item | undefined): number {
  const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0)
  return Math.max(1, Math.ceil(bytes / 1024))
}

function indexWriteUnits(index: Index, before: Item | undefined, after: Item | undefined): number {
  const [old, entry] = [indexEntry(index, before), indexEntry(index, after)]
  if (!old && !entry) return 0
  if (!old || !entry) return writeUnits(old, entry)
  if (isSameItem(old, entry)) return 0
  const isSameKey = index.key.every(({ name, type }) => old[name]?.[type] === entry[name]?.[type])
  return isSameKey ? writeUnits(old, entry) : writeUnits(old, undefined) + writeUnits(undefined, entry)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
