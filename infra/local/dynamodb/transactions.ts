import { createHash } from 'node:crypto'
import { consumedCapacities, readUnits, writeUsage } from './capacity'
import { commit, type Engine, findTable } from './engine'
import { getItem } from './item-operations'
import { positionOfKey } from './item-rules'
import { prepareCheck, prepareDelete, preparePut, prepareUpdate, type RawRequest, type Write } from './item-writes'
import type { TokenEntry } from './log-entries'
import { invalid, isRefusal, refusal } from './refusals'
import type { Change } from './table'
import { type Item, itemBytes } from './values'

interface TransactWriteRequest {
  readonly ClientRequestToken?: string
  readonly ReturnConsumedCapacity?: string
  readonly TransactItems?: readonly { readonly [action: string]: RawRequest }[]
}

interface TransactGetRequest {
  readonly ReturnConsumedCapacity?: string
  readonly TransactItems?: readonly { readonly Get?: RawRequest & { TableName: string; Key: Item } }[]
}

/** Why one item of a cancelled transaction was refused; `None` for those that were not. */
interface CancellationReason {
  readonly Code: string
  readonly Message?: string
  readonly Item?: unknown
}

const ITEMS_LIMIT = 100
const BYTES_LIMIT = 4 * 1024 * 1024
const TOKEN_MILLISECONDS = 10 * 60 * 1000
// Two rounds, prepare and commit, are charged for.
const CAPACITY_FACTOR = 2

const actions: { readonly [action: string]: (engine: Engine, raw: RawRequest) => Write } = {
  Put: preparePut,
  Update: prepareUpdate,
  Delete: prepareDelete,
  ConditionCheck: prepareCheck,
}

/** All or nothing. Repeated with the same token within ten minutes, it is answered again without being done again. */
export function transactWriteItems(engine: Engine, raw: TransactWriteRequest) {
  const items = withinLimit(raw.TransactItems)
  const token = raw.ClientRequestToken ? newToken(engine, raw.ClientRequestToken, items) : undefined
  const known = token && engine.tokens.get(token.id)
  if (token && known && known.until >= engine.clock()) return repeated(known, token)
  const writes = items.map((item) => prepared(engine, item))
  assertDistinct(writes)
  const changes = decided(writes)
  const bytes = changes.reduce((sum, { after }) => sum + (after ? itemBytes(after) : 0), 0)
  if (bytes > BYTES_LIMIT)
    throw invalid('Collection size of items in the transaction has exceeded the limit of 4194304')
  const detail = raw.ReturnConsumedCapacity
  const capacities = detail ? consumedCapacities(changes.map(writeUsage), detail, CAPACITY_FACTOR) : undefined
  commit(engine, changes, { token })
  return { ConsumedCapacity: capacities }
}

export function transactGetItems(engine: Engine, raw: TransactGetRequest) {
  const reads = withinLimit(raw.TransactItems).map((item) => {
    if (!item.Get) throw invalid('TransactItems can only contain Get')
    const { TableName, Key } = item.Get
    const answer = getItem(engine, item.Get)
    const table = findTable(engine, TableName)
    const stored = table.items.get(positionOfKey(table, Key))
    const units = readUnits(stored ? itemBytes(stored) : 0, true)
    return { answer: { Item: answer.Item }, usage: { table, units, indexes: [] } }
  })
  const usages = reads.map(({ usage }) => usage)
  return {
    Responses: reads.map(({ answer }) => answer),
    ConsumedCapacity: consumedCapacities(usages, raw.ReturnConsumedCapacity, CAPACITY_FACTOR),
  }
}

function withinLimit<Element>(items: readonly Element[] | undefined): readonly Element[] {
  const count = items?.length ?? 0
  if (items && count >= 1 && count <= ITEMS_LIMIT) return items
  const bound = count < 1 ? 'greater than or equal to 1' : `less than or equal to ${ITEMS_LIMIT}`
  throw invalid(
    "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
      `Member must have length ${bound}`,
  )
}

function prepared(engine: Engine, item: { readonly [action: string]: RawRequest }): Write {
  const [entry, ...more] = Object.entries(item)
  const prepare = entry && actions[entry[0]]
  if (!prepare || more.length > 0) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete')
  }
  if (entry[0] === 'ConditionCheck' && !entry[1].ConditionExpression) {
    throw invalid('ConditionExpression is required in a ConditionCheck')
  }
  return prepare(engine, entry[1])
}

function assertDistinct(writes: readonly Write[]) {
  const places = new Set(writes.map(({ table, position }) => `${table.definition.TableName}/${position}`))
  if (places.size < writes.length) {
    throw invalid('Transaction request cannot include multiple operations on one item')
  }
}

/** Every write's outcome, all judged on the state before the transaction; throws if one of them is refused. */
function decided(writes: readonly Write[]): Change[] {
  const changes: Change[] = []
  const reasons = writes.map((write): CancellationReason => {
    try {
      const { table, position, before } = write
      changes.push({ table, position, before, after: write.after() })
      return { Code: 'None' }
    } catch (error) {
      return cancellationReason(error)
    }
  })
  if (changes.length === writes.length) return changes
  const codes = reasons.map(({ Code }) => Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  // The SDKs read both spellings of the message.
  throw refusal('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons })
}

function cancellationReason(error: unknown): CancellationReason {
  if (!isRefusal(error)) throw error
  const { message, Item: item } = error.body
  if (error.body.__type.endsWith('#ConditionalCheckFailedException')) {
    return { Code: 'ConditionalCheckFailed', Message: message, ...(item ? { Item: item } : {}) }
  }
  return { Code: 'ValidationError', Message: message }
}

function newToken(engine: Engine, id: string, items: readonly object[]): TokenEntry {
  const hash = createHash('sha256').update(canonical(items)).digest('base64')
  return { id, hash, until: engine.clock() + TOKEN_MILLISECONDS }
}

function repeated(known: TokenEntry, token: TokenEntry) {
  if (known.hash === token.hash) return {}
  throw refusal(
    'IdempotentParameterMismatchException',
    'The request uses the same client token as a previous, but non-identical request.',
  )
}

/** The same text for the same content, in whatever order fields were sent. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
