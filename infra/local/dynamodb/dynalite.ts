/// <reference path="./dynalite.d.ts" />
import * as database from 'dynalite/db/index.js'
import * as batchGetItem from 'dynalite/validations/batchGetItem.js'
import * as batchWriteItem from 'dynalite/validations/batchWriteItem.js'
import * as createTable from 'dynalite/validations/createTable.js'
import * as deleteItem from 'dynalite/validations/deleteItem.js'
import * as getItem from 'dynalite/validations/getItem.js'
import * as validations from 'dynalite/validations/index.js'
import * as listTables from 'dynalite/validations/listTables.js'
import * as putItem from 'dynalite/validations/putItem.js'
import * as query from 'dynalite/validations/query.js'
import * as scan from 'dynalite/validations/scan.js'
import * as updateItem from 'dynalite/validations/updateItem.js'
import type { Path } from './expressions'
import type { TableDefinition } from './table'
import type { UpdateSection } from './update-expression'
import type { Item } from './values'

const validators = {
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
  CreateTable: createTable,
  DeleteItem: deleteItem,
  GetItem: getItem,
  ListTables: listTables,
  PutItem: putItem,
  Query: query,
  Scan: scan,
  UpdateItem: updateItem,
}

// dynalite counts characters where DynamoDB counts bytes, so its own size limit is switched off (see item-rules.ts).
const store = { options: { maxItemSize: Number.POSITIVE_INFINITY } }

/** The request without unknown fields and with its expressions parsed; throws the refusal DynamoDB would give. */
export function checked<Request>(operation: keyof typeof validators, raw: object): Request {
  const { types, custom } = validators[operation]
  const request = validations.checkTypes({ ...raw }, types)
  validations.checkValidations(request, types, custom, store)
  // The validators have just proved the shape.
  return request as Request
}

export function assertKey(key: object, definition: TableDefinition) {
  refuse(database.validateKey(key, definition))
}

export function assertKeysOf(item: Item, definition: TableDefinition) {
  refuse(database.validateItem(item, definition))
}

export function assertUpdatable(
  legacy: object | undefined,
  updates: { sections: readonly UpdateSection[] } | undefined,
  definition: TableDefinition,
) {
  refuse(database.validateUpdates(legacy, updates, definition))
}

export function assertWholeKeys(nestedPaths: object | undefined, definition: TableDefinition) {
  refuse(database.validateKeyPaths(nestedPaths, definition))
}

export function project(item: Item, paths: readonly (string | Path)[]): Item {
  return database.mapPaths(paths, item)
}

/** Text whose order is the numeric order. */
export function sortableNumber(number: string): string {
  return database.toLexiStr(Number(number) === 0 ? '0' : number, 'N')
}

function refuse(refusal: Error | null | undefined) {
  if (refusal) throw refusal
}
