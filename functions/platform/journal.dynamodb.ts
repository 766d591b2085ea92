import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  PutCommand,
  paginateQuery,
  ScanCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Named } from '../../shared/journal/stream'
import { cursorOf, startOf } from './cursor'
import type { Entry, Journal } from './journal'
import { entryOf, inspected, itemOf } from './journal-item'

const mostInTransaction = 100
/** So few that reading all their streams is a short step. */
const scanned = 100
const isFree = 'attribute_not_exists(pk)'

/** Nothing here updates or deletes, and no function is granted it: an entry, once written, stays. */
export const dynamodbJournal = (documents: DynamoDBDocumentClient, TableName: string): Journal => {
  const append = async (entry: Entry): Promise<boolean> => {
    const put = new PutCommand({ TableName, Item: itemOf(entry), ConditionExpression: isFree })
    return documents.send(put).then(() => true, falseIfTaken)
  }

  return {
    read: async <Event extends Named>(stream: string) =>
      (await itemsOf(documents, TableName, stream)).map((item) => entryOf<Event>(item)),

    inspect: async (stream) => inspected(await itemsOf(documents, TableName, stream), entryOf),

    append,

    async openAll(entries) {
      const opened: boolean[] = []
      for (let at = 0; at < entries.length; at += mostInTransaction) {
        const some = entries.slice(at, at + mostInTransaction)
        // A transaction is all or nothing: where one stream had begun already, each is tried by itself.
        const all = hasEachOnce(some) && (await openTogether(documents, TableName, some))
        opened.push(...(all ? some.map(() => true) : await inTurn(some, append)))
      }
      return opened
    },

    async streams(cursor) {
      const ExclusiveStartKey = startOf(cursor, ['pk', 'sk'], () => true)
      const scan = new ScanCommand({ TableName, ProjectionExpression: 'pk', Limit: scanned, ExclusiveStartKey })
      const { Items = [], LastEvaluatedKey } = await documents.send(scan)
      const names = new Set(Items.map(({ pk }) => pk as string))
      // The entries of one stream lie together: one that a page has cut was named by the page before.
      if (ExclusiveStartKey) names.delete(ExclusiveStartKey.pk ?? '')
      return { streams: [...names], cursor: cursorOf(LastEvaluatedKey) }
    },
  }
}

async function itemsOf(documents: DynamoDBDocumentClient, TableName: string, stream: string) {
  const items: Record<string, unknown>[] = []
  const query = {
    TableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': stream },
  }
  for await (const { Items = [] } of paginateQuery({ client: documents }, query)) items.push(...Items)
  return items
}

const hasEachOnce = (entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ stream }) => stream)).size === entries.length

async function openTogether(
  documents: DynamoDBDocumentClient,
  TableName: string,
  entries: readonly Entry[],
): Promise<boolean> {
  const TransactItems = entries.map((entry) => ({
    Put: { TableName, Item: itemOf(entry), ConditionExpression: isFree },
  }))
  return documents.send(new TransactWriteCommand({ TransactItems })).then(() => true, falseIfCancelled)
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await run(item))
  return results
}

function falseIfTaken(error: unknown): false {
  if (error instanceof ConditionalCheckFailedException) return false
  throw error
}

function falseIfCancelled(error: unknown): false {
  if (error instanceof TransactionCanceledException) return false
  throw error
}
