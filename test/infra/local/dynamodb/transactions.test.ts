import {
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb'
import { aTable, runningEngine } from './running-engine'

let engine: Awaited<ReturnType<typeof runningEngine>>
let now = Date.UTC(2026, 8, 30)
const TableName = 'accounts'

beforeAll(async () => {
  engine = await runningEngine({ clock: () => now })
  await engine.database.send(aTable(TableName))
})
afterAll(() => engine.stop())

const key = (name: string) => ({ pk: { S: name }, sk: { S: 'x' } })
const put = (name: string, more: object = {}): TransactWriteItem => ({
  Put: { TableName, Item: { ...key(name), sum: { N: '1' } }, ...more },
})
const transact = (TransactItems: TransactWriteItem[], more: Partial<TransactWriteItemsCommandInput> = {}) =>
  engine.database.send(new TransactWriteItemsCommand({ TransactItems, ...more }))
const get = async (name: string) => (await engine.database.send(new GetItemCommand({ TableName, Key: key(name) }))).Item
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }

it('does nothing if one item refuses, and says which and why', async () => {
  await engine.database.send(new PutItemCommand({ TableName, Item: { ...key('taken'), sum: { N: '5' } } }))
  const items: TransactWriteItem[] = [
    put('untouched'),
    put('taken', { ...isNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    { Update: { TableName, Key: key('taken2'), UpdateExpression: 'SET a = b' } },
  ]
  await expect(transact(items)).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Item: { ...key('taken'), sum: { N: '5' } } },
      { Code: 'ValidationError' },
    ],
  })
  expect(await get('untouched')).toBeUndefined()
})

it('puts, updates, deletes and checks at once, at double the price', async () => {
  await transact([put('gone'), put('checked')])
  const done = await transact(
    [
      put('new'),
      {
        Update: {
          TableName,
          Key: key('counted'),
          UpdateExpression: 'ADD seen :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
      { Delete: { TableName, Key: key('gone') } },
      { ConditionCheck: { TableName, Key: key('checked'), ConditionExpression: 'attribute_exists(pk)' } },
    ],
    { ReturnConsumedCapacity: 'TOTAL' },
  )
  expect(done.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 8 }])
  const Gets = ['new', 'counted', 'gone', 'checked'].map((name) => ({ Get: { TableName, Key: key(name) } }))
  const read = await engine.database.send(new TransactGetItemsCommand({ TransactItems: Gets }))
  expect(read.Responses?.map(({ Item }) => Item?.pk?.S)).toEqual(['new', 'counted', undefined, 'checked'])
})

it('takes 100 items, but not 101 and not one item twice', async () => {
  const items = (count: number) => Array.from({ length: count }, (_, place) => put(`many ${place}`))
  await expect(transact(items(100))).resolves.toBeDefined()
  await expect(transact(items(101))).rejects.toMatchObject({ name: 'ValidationException' })
  await expect(transact([put('twice'), put('twice')])).rejects.toMatchObject({ name: 'ValidationException' })
})

it('takes 4 MB at most', async () => {
  const heavy = (name: string) => ({ Put: { TableName, Item: { ...key(name), text: { S: 'x'.repeat(399 * 1024) } } } })
  const items = Array.from({ length: 11 }, (_, place) => heavy(`heavy ${place}`))
  await expect(transact(items)).rejects.toMatchObject({ name: 'ValidationException' })
  expect(await get('heavy 0')).toBeUndefined()
})

describe('a ClientRequestToken', () => {
  const add: TransactWriteItem = {
    Update: {
      TableName,
      Key: key('token'),
      UpdateExpression: 'ADD seen :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    },
  }
  const seen = async () => (await get('token'))?.seen?.N

  it('makes a repeat harmless for ten minutes', async () => {
    await transact([add], { ClientRequestToken: 'once' })
    now += 9 * 60_000
    await transact([add], { ClientRequestToken: 'once' })
    expect(await seen()).toBe('1')
    now += 2 * 60_000
    await transact([add], { ClientRequestToken: 'once' })
    expect(await seen()).toBe('2')
  })

  it('is refused for another request', async () => {
    await transact([put('one')], { ClientRequestToken: 'mismatch' })
    await expect(transact([put('two')], { ClientRequestToken: 'mismatch' })).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    })
  })

  it('is free again after a cancelled transaction', async () => {
    const refused = transact([put('token', isNew)], { ClientRequestToken: 'cancelled' })
    await expect(refused).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    await expect(transact([put('other')], { ClientRequestToken: 'cancelled' })).resolves.toBeDefined()
  })
})

it('keeps the sum through 50 racing transfers', async () => {
  await engine.database.send(new PutItemCommand({ TableName, Item: { ...key('left'), sum: { N: '100' } } }))
  await engine.database.send(new PutItemCommand({ TableName, Item: { ...key('right'), sum: { N: '0' } } }))
  const move = (name: string, amount: string) => ({
    Update: {
      TableName,
      Key: key(name),
      UpdateExpression: 'SET #sum = #sum + :amount',
      ConditionExpression: '#sum >= :least',
      ExpressionAttributeNames: { '#sum': 'sum' },
      ExpressionAttributeValues: { ':amount': { N: amount }, ':least': { N: amount === '-3' ? '3' : '0' } },
    },
  })
  const transfers = Array.from({ length: 50 }, () => transact([move('left', '-3'), move('right', '3')]))
  const outcomes = await Promise.allSettled(transfers)
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBe(33)
  expect([(await get('left'))?.sum?.N, (await get('right'))?.sum?.N]).toEqual(['1', '99'])
})
