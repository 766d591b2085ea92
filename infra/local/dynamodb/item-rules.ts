import { assertKey, assertKeysOf } from './dynalite'
import type { KeyPart } from './keys'
import { invalid } from './refusals'
import { positionOf, type Table } from './table'
import { type AttributeValue, type Item, itemBytes } from './values'

export const ITEM_BYTES_LIMIT = 400 * 1024
const PARTITION_KEY_BYTES_LIMIT = 2048
const SORT_KEY_BYTES_LIMIT = 1024

/** The key's place in the table. Refuses what is not exactly a key of it. */
export function positionOfKey(table: Table, key: Item): string {
  assertKey(key, table.definition)
  assertKeyBytes(table, key)
  return positionOf(table, key)
}

/** The item's place in the table. Refuses what the table or one of its indexes cannot hold. */
export function positionOfItem(table: Table, item: Item): string {
  assertKeysOf(item, table.definition)
  assertKeyBytes(table, item)
  for (const { definition, key } of table.indexes)
    for (const part of key) assertIndexable(item, part, definition.IndexName)
  if (itemBytes(item) > ITEM_BYTES_LIMIT) throw invalid('Item size has exceeded the maximum allowed size')
  return positionOf(table, item)
}

function assertKeyBytes(table: Table, item: Item) {
  const [partition, sort] = table.key
  if (bytesOf(item[partition.name]) > PARTITION_KEY_BYTES_LIMIT) {
    throw invalid(
      'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes',
    )
  }
  if (sort && bytesOf(item[sort.name]) > SORT_KEY_BYTES_LIMIT) {
    throw invalid(
      'One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
    )
  }
}

function assertIndexable(item: Item, part: KeyPart, index: string) {
  if (item[part.name]?.[part.type] === '') {
    throw invalid(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index}, IndexKey: ${part.name}`,
    )
  }
}

function bytesOf(value: AttributeValue | undefined): number {
  if (value?.S !== undefined) return Buffer.byteLength(value.S)
  return value?.B === undefined ? 0 : Buffer.byteLength(value.B, 'base64')
}
