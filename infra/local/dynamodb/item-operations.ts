import { consumedCapacity, readUnits, writeUsage } from './capacity'
import { assertWholeKeys, checked, project } from './dynalite'
import { commit, type Engine, findTable } from './engine'
import type { Path } from './expressions'
import { positionOfKey } from './item-rules'
import { prepareDelete, preparePut, prepareUpdate, type RawRequest, type Write } from './item-writes'
import { type Item, itemBytes } from './values'

interface GetRequest {
  readonly TableName: string
  readonly Key: Item
  readonly ConsistentRead?: boolean
  readonly ReturnConsumedCapacity?: string
  readonly AttributesToGet?: readonly string[]
  readonly _projection?: { readonly paths: readonly Path[]; readonly nestedPaths?: object }
}

export function putItem(engine: Engine, raw: RawRequest) {
  return written(engine, preparePut(engine, raw))
}

export function updateItem(engine: Engine, raw: RawRequest) {
  return written(engine, prepareUpdate(engine, raw))
}

export function deleteItem(engine: Engine, raw: RawRequest) {
  return written(engine, prepareDelete(engine, raw))
}

export function getItem(engine: Engine, raw: RawRequest) {
  const request = checked<GetRequest>('GetItem', raw)
  const table = findTable(engine, request.TableName)
  const position = positionOfKey(table, request.Key)
  assertWholeKeys(request._projection?.nestedPaths, table.definition)
  const item = table.items.get(position)
  const paths = request._projection?.paths ?? request.AttributesToGet
  const detail = request.ReturnConsumedCapacity
  const units = detail ? readUnits(item ? itemBytes(item) : 0, request.ConsistentRead) : 0
  return {
    Item: item && paths ? project(item, paths) : item,
    ConsumedCapacity: consumedCapacity({ table, units, indexes: [] }, detail),
  }
}

function written(engine: Engine, write: Write) {
  const { table, position, before, capacityDetail } = write
  const after = write.after()
  const change = { table, position, before, after }
  const reply = {
    Attributes: write.attributes(after),
    ConsumedCapacity: capacityDetail ? consumedCapacity(writeUsage(change), capacityDetail) : undefined,
  }
  commit(engine, [change])
  return reply
}
