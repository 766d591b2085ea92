import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { Problem } from '../../shared/problems'
import type { Entry } from './journal'
import { itemOf } from './journal-item'
import { type JournalRewriter, TooLong } from './journal-rewriter'
import { keys } from './keys'

/** DynamoDB's own limits of a transaction; one place is for the check that nothing has followed. */
const mostEntries = 99
const mostBytes = 4 * 1024 * 1024 - 64 * 1024

export const dynamodbJournalRewriter = (documents: DynamoDBDocumentClient, TableName: string): JournalRewriter => ({
  async replace(before, after) {
    const [first] = before
    if (!first) return true
    const items = itemsOf(after)
    if (items.length > mostEntries || bytesOf(items) > mostBytes) throw new TooLong()

    const puts = items.map((Item, at) => ({ Put: { TableName, Item, ...isStill(before[at]) } }))
    const Key = keys.entry(first.stream, (before.at(-1)?.seq ?? 0) + 1)
    const nothingFollowed = { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_not_exists(pk)' } }
    const transaction = new TransactWriteCommand({ TransactItems: [...puts, nothingFollowed] })
    return documents.send(transaction).then(() => true, falseIfChanged)
  },
})

/** Sealed text is longer: an entry that hardly fitted before may not fit now. */
function itemsOf(entries: readonly Entry[]) {
  try {
    return entries.map(itemOf)
  } catch (error) {
    if (error instanceof Problem && error.code === 'request.tooLarge') throw new TooLong()
    throw error
  }
}

const isStill = (entry: Entry | undefined) => ({
  ConditionExpression: '#hash = :was',
  ExpressionAttributeNames: { '#hash': 'hash' },
  ExpressionAttributeValues: { ':was': entry?.hash ?? '' },
})

/** Nearly: what the store adds for names and numbers is far below the margin. */
const bytesOf = (items: readonly Record<string, unknown>[]): number =>
  items.reduce((sum, { events, ...facts }) => sum + sizeOf(events) + sizeOf(JSON.stringify(facts)), 0)

const sizeOf = (value: unknown): number =>
  value instanceof Uint8Array ? value.byteLength : Buffer.byteLength(String(value))

/** A condition that did not hold, or another transaction on the same entries: read again. */
function falseIfChanged(error: unknown): false {
  if (!(error instanceof TransactionCanceledException)) throw error
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
  if (codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')) return false
  throw error
}
