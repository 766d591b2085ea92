import { assertUpdatable, checked, project } from './dynalite'
import { type Engine, findTable } from './engine'
import { type Condition, matches, type Path } from './expressions'
import { positionOfItem, positionOfKey } from './item-rules'
import { type LegacyConditions, legacyCondition } from './legacy-conditions'
import { type LegacyUpdates, legacyUpdated } from './legacy-updates'
import { refusal } from './refusals'
import type { Table } from './table'
import { type UpdateSection, updated } from './update-expression'
import type { Item } from './values'

/** What the caller sent, before it is checked. */
export interface RawRequest {
  readonly ReturnValuesOnConditionCheckFailure?: string
  readonly [field: string]: unknown
}

interface WriteRequest {
  readonly TableName: string
  readonly ReturnValues?: string
  readonly ReturnConsumedCapacity?: string
  readonly Expected?: LegacyConditions
  readonly ConditionalOperator?: string
  readonly _condition?: { readonly expression: Condition }
}

interface PutRequest extends WriteRequest {
  readonly Item: Item
}

interface KeyRequest extends WriteRequest {
  readonly Key: Item
}

interface UpdateRequest extends KeyRequest {
  readonly AttributeUpdates?: LegacyUpdates
  readonly _updates?: { readonly sections: readonly UpdateSection[]; readonly paths: readonly Path[] }
}

/** A checked write that has not happened yet. */
export interface Write {
  readonly table: Table
  readonly position: string
  readonly before: Item | undefined
  readonly capacityDetail: string | undefined
  /** The item as it will be; throws if the condition does not hold or the update cannot be applied. */
  after(): Item | undefined
  /** What the caller asked to see of the item. */
  attributes(after: Item | undefined): Item | undefined
}

export function preparePut(engine: Engine, raw: RawRequest): Write {
  const request = checked<PutRequest>('PutItem', raw)
  const table = findTable(engine, request.TableName)
  const target = targetOf(table, positionOfItem(table, request.Item), request)
  return {
    ...target,
    after() {
      assertCondition(request, target.before, raw)
      return request.Item
    },
    attributes: () => (request.ReturnValues === 'ALL_OLD' ? target.before : undefined),
  }
}

export function prepareDelete(engine: Engine, raw: RawRequest): Write {
  const request = checked<KeyRequest>('DeleteItem', raw)
  const table = findTable(engine, request.TableName)
  const target = targetOf(table, positionOfKey(table, request.Key), request)
  return {
    ...target,
    after() {
      assertCondition(request, target.before, raw)
      return undefined
    },
    attributes: () => (request.ReturnValues === 'ALL_OLD' ? target.before : undefined),
  }
}

/** A write that leaves its item as it is, for the sake of its condition. */
export function prepareCheck(engine: Engine, raw: RawRequest): Write {
  const write = prepareDelete(engine, raw)
  return {
    ...write,
    after() {
      write.after()
      return write.before
    },
  }
}

export function prepareUpdate(engine: Engine, raw: RawRequest): Write {
  const request = checked<UpdateRequest>('UpdateItem', raw)
  const { _updates: updates, AttributeUpdates: legacy = {} } = request
  const table = findTable(engine, request.TableName)
  const target = targetOf(table, positionOfKey(table, request.Key), request)
  assertUpdatable(request.AttributeUpdates, updates, table.definition)
  return {
    ...target,
    after() {
      assertCondition(request, target.before, raw)
      const item = target.before ?? request.Key
      const after = updates ? updated(item, updates.sections) : legacyUpdated(item, legacy)
      positionOfItem(table, after)
      return after
    },
    attributes: (after) =>
      updateAttributes(request.ReturnValues, updates?.paths ?? Object.keys(legacy), target.before, after),
  }
}

function targetOf(table: Table, position: string, request: WriteRequest) {
  return { table, position, before: table.items.get(position), capacityDetail: request.ReturnConsumedCapacity }
}

function assertCondition(request: WriteRequest, before: Item | undefined, raw: RawRequest) {
  const condition =
    request._condition?.expression ??
    (request.Expected && legacyCondition(request.Expected, request.ConditionalOperator))
  if (!condition || matches(condition, before ?? {})) return
  const isItemWanted = raw.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before
  throw refusal(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    isItemWanted ? { Item: before } : {},
  )
}

function updateAttributes(
  wanted: string | undefined,
  paths: readonly (string | Path)[],
  before: Item | undefined,
  after: Item | undefined,
): Item | undefined {
  if (wanted === 'ALL_OLD') return before
  if (wanted === 'ALL_NEW') return after
  const item = { UPDATED_OLD: before, UPDATED_NEW: after }[wanted ?? '']
  const attributes = item && project(item, paths)
  return attributes && Object.keys(attributes).length > 0 ? attributes : undefined
}
