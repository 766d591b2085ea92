import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb'
import { canonical } from './canonical'
import { cursorOf, type StartKey, startOf } from './cursor'
import type { Listings, ListOptions, Page, ViewKey, ViewRow, Views } from './views'

const usualLimit = 100
const scanned = 500

/** The table itself and its two indexes: what their keys are called. */
const own = { index: undefined, pk: 'pk', sk: 'sk' } as const
const byQueue = { index: 'byQueue', pk: 'queuePk', sk: 'queueSk' } as const
const byPerson = { index: 'byPerson', pk: 'personPk', sk: 'personSk' } as const
type Way = typeof own | typeof byQueue | typeof byPerson

type Item = Record<string, unknown>

export const dynamodbViews = (documents: DynamoDBDocumentClient, TableName: string): Views => {
  const listBy =
    (way: Way) =>
    async <Row extends ViewRow>(pk: string, options: ListOptions = {}): Promise<Page<Row>> => {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({ TableName, ...queryOf(way, pk, options) }),
      )
      return { rows: Items.map((item) => rowOf<Row>(item)), cursor: cursorOf(LastEvaluatedKey) }
    }

  return {
    async advance(key, row, listings) {
      const put = new PutCommand({
        TableName,
        Item: { ...row, ...listed(listings), ...key },
        ConditionExpression: 'attribute_not_exists(pk) OR seq <= :seq',
        ExpressionAttributeValues: { ':seq': row.seq },
      })
      await documents.send(put).catch(unlessAlreadyNewer)
    },

    async get<Row extends ViewRow>(key: ViewKey) {
      const { Item } = await documents.send(new GetCommand({ TableName, Key: key }))
      return Item && rowOf<Row>(Item)
    },

    list: listBy(own),
    listQueue: listBy(byQueue),
    listPerson: listBy(byPerson),

    async everything(cursor) {
      const ExclusiveStartKey = startOf(cursor, ['pk', 'sk'], () => true)
      const scan = new ScanCommand({ TableName, Limit: scanned, ConsistentRead: true, ExclusiveStartKey })
      const { Items = [], LastEvaluatedKey } = await documents.send(scan)
      const rows = Items.map(({ pk, sk, ...content }) => ({ key: { pk, sk }, content: canonical(content) }))
      return { rows, cursor: cursorOf(LastEvaluatedKey) }
    },

    async remove(key) {
      await documents.send(new DeleteCommand({ TableName, Key: key }))
    },
  }
}

const listed = ({ queue, person }: Listings = {}): Item => ({
  ...(queue ? { [byQueue.pk]: queue.pk, [byQueue.sk]: queue.sk } : {}),
  ...(person ? { [byPerson.pk]: person.pk, [byPerson.sk]: person.sk } : {}),
})

const rowOf = <Row>({ pk, sk, queuePk, queueSk, personPk, personSk, ...row }: Item): Row => row as Row

function queryOf(way: Way, pk: string, { cursor, limit = usualLimit, from, to, consistent }: ListOptions) {
  const names = [...new Set(['pk', 'sk', way.pk, way.sk])]
  const isOfThisList = (key: StartKey) =>
    key[way.pk] === pk && (key[way.sk] ?? '') >= (from ?? '') && (to === undefined || (key[way.sk] ?? '') <= to)
  return {
    IndexName: way.index,
    Limit: limit,
    ConsistentRead: consistent === true && way.index === undefined,
    ExclusiveStartKey: startOf(cursor, names, isOfThisList),
    // DynamoDB takes no empty key: from the very beginning is no bound at all.
    ...rangeOf(way, pk, { from: from || undefined, to }),
  }
}

function rangeOf(way: Way, pk: string, { from, to }: { from?: string | undefined; to?: string | undefined }) {
  const bounds = [...(from === undefined ? [] : ['#sk >= :from']), ...(to === undefined ? [] : ['#sk <= :to'])]
  const range = bounds.length === 2 ? '#sk BETWEEN :from AND :to' : bounds[0]
  return {
    KeyConditionExpression: range ? `#pk = :pk AND ${range}` : '#pk = :pk',
    ExpressionAttributeNames: { '#pk': way.pk, ...(range ? { '#sk': way.sk } : {}) },
    ExpressionAttributeValues: {
      ':pk': pk,
      ...(from === undefined ? {} : { ':from': from }),
      ...(to === undefined ? {} : { ':to': to }),
    },
  }
}

function unlessAlreadyNewer(error: unknown): void {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
}
