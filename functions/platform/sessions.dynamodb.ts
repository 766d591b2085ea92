import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Sessions, ShortLived } from './sessions'

type Item = Record<string, unknown>

/** Table `sessions`: kind and id are the key. TTL takes rows away late, so an expired row counts as gone at once. */
export const dynamodbSessions = (
  documents: DynamoDBDocumentClient,
  TableName: string,
  clock: () => string,
): Sessions => {
  const now = () => Math.floor(Date.parse(clock()) / 1000)
  const isLive = (item: Item | undefined): item is Item => item !== undefined && Number(item.expiresAt) > now()

  return {
    async get<Row extends ShortLived>(kind: string, id: string) {
      const get = new GetCommand({ TableName, Key: { pk: kind, sk: id }, ConsistentRead: true })
      const { Item } = await documents.send(get)
      return isLive(Item) ? rowOf<Row>(Item) : undefined
    },

    async list<Row extends ShortLived>(kind: string, prefix?: string) {
      const rows: (Row & { readonly id: string })[] = []
      for await (const { Items = [] } of paginateQuery({ client: documents }, listOf(TableName, kind, prefix)))
        rows.push(...Items.filter(isLive).map((item) => ({ ...rowOf<Row>(item), id: item.sk as string })))
      return rows
    },

    async put(kind, id, row) {
      await documents.send(new PutCommand({ TableName, Item: { ...row, pk: kind, sk: id } }))
    },

    async putNew(kind, id, row) {
      const put = new PutCommand({
        TableName,
        Item: { ...row, pk: kind, sk: id },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': now() },
      })
      return documents.send(put).then(() => true, falseIfTaken)
    },

    swap: async (kind, id, row, expected) =>
      documents
        .send(new PutCommand({ TableName, Item: { ...row, pk: kind, sk: id }, ...stillAs(expected, now()) }))
        .then(() => true, falseIfTaken),

    async take<Row extends ShortLived>(kind: string, id: string) {
      const take = new DeleteCommand({ TableName, Key: { pk: kind, sk: id }, ReturnValues: 'ALL_OLD' })
      const { Attributes } = await documents.send(take)
      return isLive(Attributes) ? rowOf<Row>(Attributes) : undefined
    },

    count: (kind, id, seconds) => countIn(documents, TableName, { pk: kind, sk: id }, { now, seconds }),
  }
}

/** The row is there and alive, and the field has the value it had. */
const stillAs = ({ field, was }: { readonly field: string; readonly was: unknown }, now: number) => ({
  ConditionExpression: `expiresAt > :now AND ${was === undefined ? 'attribute_not_exists(#field)' : '#field = :was'}`,
  ExpressionAttributeNames: { '#field': field },
  ExpressionAttributeValues: { ':now': now, ...(was === undefined ? {} : { ':was': was }) },
})

interface Window {
  now(): number
  readonly seconds: number
}

async function countIn(
  documents: DynamoDBDocumentClient,
  TableName: string,
  Key: Item,
  window: Window,
): Promise<number> {
  for (;;) {
    const sum = await added(documents, TableName, Key, window)
    if (sum !== undefined) return sum
    // The row of an earlier time is still there: it must go before counting begins again.
    const isOver = { ConditionExpression: 'expiresAt <= :now', ExpressionAttributeValues: { ':now': window.now() } }
    await documents.send(new DeleteCommand({ TableName, Key, ...isOver })).catch(falseIfTaken)
  }
}

const rowOf = <Row>({ pk, sk, ...row }: Item): Row => row as Row

const listOf = (TableName: string, kind: string, prefix: string | undefined) => ({
  TableName,
  ConsistentRead: true,
  KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
  ExpressionAttributeValues: { ':pk': kind, ...(prefix ? { ':prefix': prefix } : {}) },
})

/** The sum, or undefined when the row is of an earlier time. */
async function added(
  documents: DynamoDBDocumentClient,
  TableName: string,
  Key: Item,
  window: Window,
): Promise<number | undefined> {
  const now = window.now()
  const update = new UpdateCommand({
    TableName,
    Key,
    UpdateExpression: 'ADD #count :one SET expiresAt = if_not_exists(expiresAt, :end)',
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt > :now',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':one': 1, ':end': now + window.seconds, ':now': now },
    ReturnValues: 'UPDATED_NEW',
  })
  const done = await documents.send(update).catch(falseIfTaken)
  return done ? Number(done.Attributes?.count) : undefined
}

function falseIfTaken(error: unknown): false {
  if (error instanceof ConditionalCheckFailedException) return false
  throw error
}
