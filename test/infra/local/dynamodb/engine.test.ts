import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { openLineLog } from '../../../../infra/local/disk/line-log'
import { nodeDisk } from '../../../../infra/local/disk/node-disk'
import { type Engine, findTable, openEngine } from '../../../../infra/local/dynamodb/engine'
import { operate } from '../../../../infra/local/dynamodb/operations'
import { isRefusal } from '../../../../infra/local/dynamodb/refusals'
import { createTable, positionOf, redefine, type Table } from '../../../../infra/local/dynamodb/table'
import type { Item } from '../../../../infra/local/dynamodb/values'
import { aTable, keySchema, withStream } from './running-engine'

const TableName = 'random'
const definition = aTable(TableName, {
  ...withStream,
  AttributeDefinitions: ['pk', 'sk', 'village'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  GlobalSecondaryIndexes: [
    { IndexName: 'all', KeySchema: keySchema('village', 'sk'), Projection: { ProjectionType: 'ALL' } },
    { IndexName: 'keys', KeySchema: keySchema('village'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
}).input

const text = fc.constantFrom('a', 'b', '户', '😀')
const Key = fc.record({ pk: text, sk: text }).map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }))
const village = fc.option(fc.constantFrom('one', 'two'), { nil: undefined })
const put = fc.tuple(Key, village, fc.nat(3)).map(([key, name, n]) => ({
  Put: { TableName, Item: { ...key, ...(name && { village: { S: name } }), n: { N: String(n) } } },
}))
const update = fc.tuple(Key, fc.constantFrom('SET village = :v', 'REMOVE village', 'ADD n :n', 'SET m.x = :v'))
const actions = fc.oneof(
  put,
  Key.map((key) => ({ Delete: { TableName, Key: key } })),
  Key.map((key) => ({ Delete: { TableName, Key: key, ConditionExpression: 'attribute_exists(village)' } })),
  update.map(([key, UpdateExpression]) => ({
    Update: { TableName, Key: key, UpdateExpression, ...valuesOf(UpdateExpression) },
  })),
)

const transactionsOfOneToThree = fc.array(fc.array(actions, { minLength: 1, maxLength: 3 }), {
  minLength: 30,
  maxLength: 60,
})

function valuesOf(expression: string) {
  if (expression.includes(':v')) return { ExpressionAttributeValues: { ':v': { S: 'two' } } }
  return expression.includes(':n') ? { ExpressionAttributeValues: { ':n': { N: '1' } } } : {}
}

function transact(engine: Engine, TransactItems: object[]) {
  try {
    operate(engine, 'DynamoDB_20120810.TransactWriteItems', { TransactItems })
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

const itemsOf = (table: Table) => [...table.items.ascending('')]
const entriesOf = (table: Table) => table.indexes.map(({ entries }) => [...entries.ascending('')])

/** What a consumer that reads the whole stream believes the table to hold. */
function believed(table: Table): Item[] {
  const items = new Map<string, Item>()
  for (const { before, after } of table.stream?.records ?? []) {
    const position = positionOf(table, after ?? before ?? {})
    expect(items.get(position)).toEqual(before)
    if (after) items.set(position, after)
    else items.delete(position)
  }
  return [...items.keys()].sort().map((position) => items.get(position) as Item)
}

it('drops history at a start days later, and tells a consumer who was too slow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-'))
  const path = join(folder, 'log.jsonl')
  const open = (now: number) =>
    openEngine({ region: 'cn-north-1', accountId: '0', clock: () => now, log: openLineLog(nodeDisk, path) })
  const first = open(0)
  operate(first, 'DynamoDB_20120810.CreateTable', definition)
  for (let batch = 0; batch < 3000; batch += 1) {
    const requests = Array.from({ length: 25 }, (_, place) => ({
      PutRequest: { Item: { pk: { S: `${place}` }, sk: { S: 'x' }, batch: { N: `${batch}` } } },
    }))
    operate(first, 'DynamoDB_20120810.BatchWriteItem', { RequestItems: { [TableName]: requests } })
  }
  first.log?.close()
  const grown = statSync(path).size

  const later = open(3 * 24 * 60 * 60 * 1000)
  expect(statSync(path).size).toBeLessThan(grown)
  const stream = findTable(later, TableName).stream
  expect(stream?.records).toHaveLength(20_000)
  expect(findTable(later, TableName).items.size).toBe(25)
  const from = (ShardIteratorType: string, SequenceNumber?: string) => () =>
    operate(later, 'DynamoDBStreams_20120810.GetShardIterator', {
      StreamArn: stream?.arn,
      ShardId: 'shardId-00000000000000000001',
      ShardIteratorType,
      SequenceNumber,
    })
  expect(from('AFTER_SEQUENCE_NUMBER', '54999')).toThrow('read past the oldest stream record')
  expect(from('AFTER_SEQUENCE_NUMBER', '55000')()).toEqual(from('TRIM_HORIZON')())
  later.log?.close()
  rmSync(folder, { recursive: true })
})

it('keeps table, indexes, stream and log telling the same story, whatever is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-'))
  const open = (name: string) =>
    openEngine({ region: 'cn-north-1', accountId: '0', clock: () => 0, log: openLineLog(nodeDisk, join(folder, name)) })
  let run = 0
  let written = 0
  try {
    fc.assert(
      fc.property(transactionsOfOneToThree, (transactions) => {
        run += 1
        const engine = open(`${run}.jsonl`)
        operate(engine, 'DynamoDB_20120810.CreateTable', definition)
        for (const transaction of transactions) transact(engine, transaction)
        const table = findTable(engine, TableName)

        // Indexes grown write by write equal indexes filled at once.
        const bare = { ...table.definition, GlobalSecondaryIndexes: undefined }
        const rebuilt = createTable(bare, table.settings)
        for (const item of itemsOf(table)) rebuilt.items.set(positionOf(table, item), item)
        redefine(rebuilt, table.definition, table.settings)
        expect(entriesOf(rebuilt)).toEqual(entriesOf(table))
        expect(believed(table)).toEqual(itemsOf(table))

        engine.log?.close()
        const reopened = open(`${run}.jsonl`)
        const same = findTable(reopened, TableName)
        expect(itemsOf(same)).toEqual(itemsOf(table))
        expect(entriesOf(same)).toEqual(entriesOf(table))
        expect(same.bytes).toBe(table.bytes)
        expect(same.stream?.records).toEqual(table.stream?.records)
        expect(reopened.sequence).toBe(engine.sequence)
        written += engine.sequence
        reopened.log?.close()
      }),
      { numRuns: 100 },
    )
    expect(written).toBeGreaterThan(2000)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
