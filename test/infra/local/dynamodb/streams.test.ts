import {
  DeleteItemCommand,
  PutItemCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { placeAfter, type Stream, trim } from '../../../../infra/local/dynamodb/stream'
import { allRecords, aTable, keySchema, runningEngine, withStream } from './running-engine'

let engine: Awaited<ReturnType<typeof runningEngine>>
beforeAll(async () => {
  engine = await runningEngine()
})
afterAll(() => engine.stop())

const key = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } })
const put = (TableName: string, sk: string, more = {}) =>
  engine.database.send(new PutItemCommand({ TableName, Item: { ...key(sk), ...more } }))
const newTable = async (name: string, more = {}) => {
  const created = await engine.database.send(aTable(name, { ...withStream, ...more }))
  return created.TableDescription?.LatestStreamArn ?? ''
}
const iterator = async (StreamArn: string, more: object) => {
  const ShardId = 'shardId-00000000000000000001'
  const command = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'LATEST', ...more })
  return (await engine.streams.send(command)).ShardIterator
}
const read = (ShardIterator: string | undefined, Limit?: number) =>
  engine.streams.send(new GetRecordsCommand({ ShardIterator, Limit }))

it('shows every change in its order, with the item before and after', async () => {
  const arn = await newTable('ordered')
  await put('ordered', 'a', { n: { N: '1' } })
  await put('ordered', 'a', { n: { N: '2' } })
  await put('ordered', 'b')
  await engine.database.send(new DeleteItemCommand({ TableName: 'ordered', Key: key('a') }))
  const records = await allRecords(engine.streams, arn)
  const [one, two] = [
    { ...key('a'), n: { N: '1' } },
    { ...key('a'), n: { N: '2' } },
  ]
  expect(records.map(({ eventName, dynamodb }) => [eventName, dynamodb?.OldImage, dynamodb?.NewImage])).toEqual([
    ['INSERT', undefined, one],
    ['MODIFY', one, two],
    ['INSERT', undefined, key('b')],
    ['REMOVE', two, undefined],
  ])
  expect(records[3]?.dynamodb?.Keys).toEqual(key('a'))
  const sequence = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')
  expect([...sequence].sort()).toEqual(sequence)
  expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(4)
})

it('is silent about a put that changes nothing and a delete of nothing', async () => {
  const arn = await newTable('silent')
  await put('silent', 'a', { tags: { SS: ['x', 'y'] } })
  await put('silent', 'a', { tags: { SS: ['y', 'x'] } })
  await engine.database.send(new DeleteItemCommand({ TableName: 'silent', Key: key('never') }))
  expect(await allRecords(engine.streams, arn)).toHaveLength(1)
})

it('can be read from the end, at and after a record, and in pieces', async () => {
  const arn = await newTable('pieces')
  for (let n = 0; n < 5; n += 1) await put('pieces', `${n}`)
  const latest = await iterator(arn, {})
  const first = await read(await iterator(arn, { ShardIteratorType: 'TRIM_HORIZON' }), 2)
  const second = await read(first.NextShardIterator, 2)
  const names = (answer: typeof first) => answer.Records?.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S)
  expect([names(first), names(second)]).toEqual([
    ['0', '1'],
    ['2', '3'],
  ])
  const SequenceNumber = second.Records?.[0]?.dynamodb?.SequenceNumber
  const at = await read(await iterator(arn, { ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber }))
  const after = await read(await iterator(arn, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }))
  expect([names(at), names(after)]).toEqual([
    ['2', '3', '4'],
    ['3', '4'],
  ])
  expect(names(await read(latest))).toEqual([])
  await put('pieces', 'late')
  expect(names(await read(latest))).toEqual(['late'])
})

it('ends when it is switched off and begins anew when it is switched on', async () => {
  const TableName = 'switched'
  const arn = await newTable(TableName)
  await put(TableName, 'before')
  const off = { StreamSpecification: { StreamEnabled: false } }
  await engine.database.send(new UpdateTableCommand({ TableName, ...off }))
  await put(TableName, 'unseen')
  const on = await engine.database.send(new UpdateTableCommand({ TableName, ...withStream }))
  await put(TableName, 'after')

  const old = await engine.streams.send(new DescribeStreamCommand({ StreamArn: arn }))
  expect(old.StreamDescription?.StreamStatus).toBe('DISABLED')
  const last = await read(await iterator(arn, { ShardIteratorType: 'TRIM_HORIZON' }))
  expect(last.Records).toHaveLength(1)
  expect(last.NextShardIterator).toBeUndefined()
  const fresh = await allRecords(engine.streams, on.TableDescription?.LatestStreamArn)
  expect(fresh.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S)).toEqual(['after'])
  const listed = await engine.streams.send(new ListStreamsCommand({ TableName }))
  expect(listed.Streams).toHaveLength(2)
})

it('shows only what its view type promises', async () => {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' }
  const arn = await newTable('keys', { StreamSpecification })
  await put('keys', 'a', { text: { S: 'x' } })
  const [record] = await allRecords(engine.streams, arn)
  expect(record?.dynamodb).toMatchObject({ Keys: key('a') })
  expect(record?.dynamodb?.NewImage).toBeUndefined()
})

it('names time to live as the one who removed an expired item, sparse index or not', async () => {
  const TableName = 'expiring'
  const arn = await newTable(TableName, {
    AttributeDefinitions: ['pk', 'sk', 'village'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [
      { IndexName: 'sparse', KeySchema: keySchema('village'), Projection: { ProjectionType: 'ALL' } },
    ],
  })
  const seconds = Math.floor(Date.now() / 1000)
  const expiresAt = (at: number) => ({ expiresAt: { N: String(at) } })
  await put(TableName, 'expired', expiresAt(seconds - 10))
  await put(TableName, 'later', expiresAt(seconds + 1000))
  await put(TableName, 'ancient', expiresAt(seconds - 6 * 365 * 86_400))
  await put(TableName, 'text', { expiresAt: { S: 'never' } })
  await engine.database.send(
    new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'expiresAt' } }),
  )
  await put(TableName, 'expired later', { village: { S: 'v' }, ...expiresAt(seconds - 1) })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const removed = (await allRecords(engine.streams, arn)).filter(({ eventName }) => eventName === 'REMOVE')
  expect(removed.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S).sort()).toEqual(['expired', 'expired later'])
  expect(removed.map(({ userIdentity }) => userIdentity)).toEqual([service, service])
})
const service = { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' }

describe('old records', () => {
  const day = 24 * 60 * 60 * 1000
  const streamOf = (count: number, at: (n: number) => number): Stream => ({
    arn: 'arn',
    label: 'label',
    tableName: 'table',
    viewType: 'KEYS_ONLY',
    keySchema: [],
    openedAt: 0,
    closedAfter: undefined,
    trimmedThrough: 0,
    records: Array.from({ length: count }, (_, n) => ({
      sequence: n + 1,
      at: at(n),
      before: undefined,
      after: undefined,
      expired: false,
    })),
  })

  it('go after a day, but never the newest 20 000', () => {
    const stream = streamOf(30_000, (n) => n)
    trim(stream, 3 * day)
    expect([stream.records.length, stream.trimmedThrough]).toEqual([20_000, 10_000])
    expect(stream.records[placeAfter(stream, 10_000)]?.sequence).toBe(10_001)
  })

  it('stay for a day, however many', () => {
    const stream = streamOf(50_000, () => day)
    trim(stream, day + 1)
    expect(stream.records).toHaveLength(50_000)
  })
})
