import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { aTable, keySchema, runningEngine } from './running-engine'

let engine: Awaited<ReturnType<typeof runningEngine>>
const index = (IndexName: string, partition: string, sort: string | undefined, Projection: object) => ({
  IndexName,
  KeySchema: keySchema(partition, sort),
  Projection,
})

beforeAll(async () => {
  engine = await runningEngine()
  await engine.database.send(aTable('texts'))
  await engine.database.send(aTable('numbers', {}, 'N'))
  await engine.database.send(
    aTable('indexed', {
      AttributeDefinitions: [
        ...['pk', 'sk', 'village'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
        { AttributeName: 'risk', AttributeType: 'N' },
      ],
      GlobalSecondaryIndexes: [
        index('by-risk', 'village', 'risk', { ProjectionType: 'INCLUDE', NonKeyAttributes: ['shown'] }),
        index('keys-only', 'village', undefined, { ProjectionType: 'KEYS_ONLY' }),
      ],
      LocalSecondaryIndexes: [index('local-risk', 'pk', 'risk', { ProjectionType: 'KEYS_ONLY' })],
    }),
  )
})
afterAll(() => engine.stop())

const put = (TableName: string, Item: QueryCommandInput['ExpressionAttributeValues']) =>
  engine.database.send(new PutItemCommand({ TableName, Item }))
const query = (TableName: string, condition: string, values: object, more: Partial<QueryCommandInput> = {}) =>
  engine.database.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: values as QueryCommandInput['ExpressionAttributeValues'],
      ...more,
    }),
  )
const p = (partition: string) => ({ ':p': { S: partition } })

describe('the order of sort keys', () => {
  it('is the order of UTF-8 bytes for Chinese, rare characters and emoji', async () => {
    const texts = ['a', 'ab', 'a\u0000', 'a\u0000b', 'a\u0001', 'Z', '残', '户', '\uffee', '😀', '𠮷', '户1', 'é', '~']
    for (const text of texts) await put('texts', { pk: { S: 'order' }, sk: { S: text } })
    const inBytes = [...texts].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    const answer = await query('texts', 'pk = :p', p('order'))
    expect(answer.Items?.map(({ sk }) => sk?.S)).toEqual(inBytes)
    const reverse = await query('texts', 'pk = :p', p('order'), { ScanIndexForward: false })
    expect(reverse.Items?.map(({ sk }) => sk?.S)).toEqual(inBytes.reverse())
  })

  it('is numeric for numbers of any size and sign', async () => {
    const numbers = ['-1e20', '-10', '-9.5', '-1', '-0.001', '0', '1e-20', '0.1', '1', '1.5', '2', '10', '1e30']
    for (const number of [...numbers].reverse()) await put('numbers', { pk: { S: 'order' }, sk: { N: number } })
    const answer = await query('numbers', 'pk = :p', p('order'))
    expect(answer.Items?.map(({ sk }) => Number(sk?.N))).toEqual(numbers.map(Number))
  })
})

describe('key conditions', () => {
  beforeAll(async () => {
    for (const sk of ['a', 'ab', 'abc', 'b', 'b2', 'c']) await put('texts', { pk: { S: 'range' }, sk: { S: sk } })
    // Neighbours that must never be mistaken for the partition asked for.
    for (const pk of ['range\u0000', 'rang', 'rangea']) await put('texts', { pk: { S: pk }, sk: { S: 'a' } })
  })

  it.each([
    ['sk = :v', ['b'], ['b']],
    ['sk < :v', ['b'], ['a', 'ab', 'abc']],
    ['sk <= :v', ['b'], ['a', 'ab', 'abc', 'b']],
    ['sk > :v', ['b'], ['b2', 'c']],
    ['sk >= :v', ['b'], ['b', 'b2', 'c']],
    ['sk BETWEEN :v AND :w', ['ab', 'b'], ['ab', 'abc', 'b']],
    ['begins_with(sk, :v)', ['ab'], ['ab', 'abc']],
    ['begins_with(sk, :v)', ['x'], []],
  ])('%s %j finds %j', async (condition, [v = '', w], expected) => {
    const values = { ...p('range'), ':v': { S: v }, ...(w && { ':w': { S: w } }) }
    const answer = await query('texts', `pk = :p AND ${condition}`, values)
    expect(answer.Items?.map(({ sk }) => sk?.S)).toEqual(expected)
  })

  it.each([
    ['sk = :v', { ':v': { S: 'a' } }],
    ['pk = :p AND extra = :v', { ...p('range'), ':v': { S: 'a' } }],
    ['pk = :p AND sk = :v', { ...p('range'), ':v': { N: '1' } }],
    ['pk > :p', p('range')],
  ])('refuse %s %j', async (condition, values) => {
    await expect(query('texts', condition, values)).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('pages', () => {
  const readAll = async (pages: AsyncIterable<{ Items?: Record<string, { N?: string; S?: string }>[] }>) => {
    const found: string[] = []
    for await (const { Items = [] } of pages) found.push(...Items.map(({ pk, sk }) => `${pk?.S}/${sk?.N}`))
    return found
  }

  beforeAll(async () => {
    for (let batch = 0; batch < 20; batch += 1) {
      const requests = Array.from({ length: 25 }, (_, place) => {
        const number = batch * 25 + place
        return { PutRequest: { Item: { pk: { S: `paged#${number % 7}` }, sk: { N: String(number) } } } }
      })
      await engine.database.send(new BatchWriteItemCommand({ RequestItems: { numbers: requests } }))
    }
  })

  it.each([true, false])('of a query lead through every item once, forward: %s', async (ScanIndexForward) => {
    const input = { ...queryOf('paged#3'), Limit: 9, ScanIndexForward }
    const found = await readAll(paginateQuery({ client: engine.database }, input))
    const expected = Array.from({ length: 500 }, (_, number) => number).filter((number) => number % 7 === 3)
    expect(found).toEqual((ScanIndexForward ? expected : expected.reverse()).map((number) => `paged#3/${number}`))
  })

  it('of a scan lead through every item once, also in parallel segments and while others write', async () => {
    const client = engine.database
    const scanned = readAll(paginateScan({ client, pageSize: 11 }, { TableName: 'numbers' }))
    const segments = Array.from({ length: 4 }, (_, Segment) =>
      readAll(paginateScan({ client, pageSize: 13 }, { TableName: 'numbers', Segment, TotalSegments: 4 })),
    )
    const writes = Array.from({ length: 50 }, (_, number) =>
      put('numbers', { pk: { S: `late#${number}` }, sk: { N: '1' } }),
    )
    await Promise.all(writes)
    const expected = Array.from({ length: 500 }, (_, number) => `paged#${number % 7}/${number}`).sort()
    const early = (found: string[]) => found.filter((name) => name.startsWith('paged')).sort()
    expect(early(await scanned)).toEqual(expected)
    expect(early((await Promise.all(segments)).flat())).toEqual(expected)
  })

  it('end at 1 MB', async () => {
    const text = 'x'.repeat(300 * 1024)
    for (let number = 0; number < 5; number += 1) {
      await put('numbers', { pk: { S: 'large' }, sk: { N: String(number) }, text: { S: text } })
    }
    const first = await query('numbers', 'pk = :p', p('large'))
    expect(first.Count).toBe(4)
    const second = await query('numbers', 'pk = :p', p('large'), { ExclusiveStartKey: first.LastEvaluatedKey })
    expect(second.Items?.map(({ sk }) => sk?.N)).toEqual(['4'])
    expect(second.LastEvaluatedKey).toBeUndefined()
  })

  it('go on behind an item that has gone meanwhile', async () => {
    const first = await query('numbers', 'pk = :p', p('paged#1'), { Limit: 3 })
    const last = first.LastEvaluatedKey ?? {}
    await engine.database.send(
      new BatchWriteItemCommand({ RequestItems: { numbers: [{ DeleteRequest: { Key: last } }] } }),
    )
    const second = await query('numbers', 'pk = :p', p('paged#1'), { Limit: 1, ExclusiveStartKey: last })
    expect(second.Items?.[0]?.sk?.N).toBe('22')
    await put('numbers', last)
  })

  it('count before they filter', async () => {
    const values = { ...p('paged#0'), ':v': { S: 'nothing' } }
    const answer = await query('numbers', 'pk = :p', values, { Limit: 5, FilterExpression: 'extra = :v' })
    expect(answer).toMatchObject({ Count: 0, ScannedCount: 5, LastEvaluatedKey: { sk: { N: '28' } } })
  })

  const queryOf = (partition: string) => ({
    TableName: 'numbers',
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: p(partition),
  })
})

describe('indexes', () => {
  beforeAll(async () => {
    const village = { S: 'village#1' }
    const rows: Record<string, AttributeValue>[] = [
      { pk: { S: 'a' }, sk: { S: '1' }, village, risk: { N: '10' }, shown: { S: 'yes' }, hidden: { S: 'no' } },
      { pk: { S: 'a' }, sk: { S: '2' }, village, risk: { N: '9' } },
      { pk: { S: 'b' }, sk: { S: '1' }, village, risk: { N: '10' } },
      { pk: { S: 'b' }, sk: { S: '2' }, village },
      { pk: { S: 'c' }, sk: { S: '1' }, risk: { N: '1' } },
    ]
    for (const row of rows) await put('indexed', row)
  })
  const v = { ':v': { S: 'village#1' } }

  it('hold only items that have their keys, in numeric order, with the attributes they were promised', async () => {
    const answer = await query('indexed', 'village = :v', v, { IndexName: 'by-risk' })
    expect(answer.Items?.map(({ risk }) => risk?.N)).toEqual(['9', '10', '10'])
    expect(answer.Items?.[1]).toEqual({
      pk: { S: 'a' },
      sk: { S: '1' },
      village: { S: 'village#1' },
      risk: { N: '10' },
      shown: { S: 'yes' },
    })
    const keysOnly = await query('indexed', 'village = :v', v, { IndexName: 'keys-only' })
    expect(keysOnly.Count).toBe(4)
    expect(Object.keys(keysOnly.Items?.[0] ?? {}).sort()).toEqual(['pk', 'sk', 'village'])
  })

  it('are paged through items with equal keys', async () => {
    const found: string[] = []
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey']
    do {
      const answer = await query('indexed', 'village = :v', v, { IndexName: 'by-risk', Limit: 1, ExclusiveStartKey })
      found.push(...(answer.Items ?? []).map(({ pk, sk }) => `${pk?.S}${sk?.S}`))
      ExclusiveStartKey = answer.LastEvaluatedKey
    } while (ExclusiveStartKey)
    expect([...found].sort()).toEqual(['a1', 'a2', 'b1'])
    expect(found[0]).toBe('a2')
  })

  it('refuse consistent reads and unknown names', async () => {
    const refused = { name: 'ValidationException' }
    await expect(
      query('indexed', 'village = :v', v, { IndexName: 'by-risk', ConsistentRead: true }),
    ).rejects.toMatchObject(refused)
    await expect(query('indexed', 'village = :v', v, { IndexName: 'missing' })).rejects.toMatchObject(refused)
  })

  it('refuse a key of the wrong type', async () => {
    const item = { pk: { S: 'd' }, sk: { S: '1' }, village: { N: '1' } }
    await expect(put('indexed', item)).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('inside a partition can answer with whole items', async () => {
    const values = p('a')
    const answer = await query('indexed', 'pk = :p', values, { IndexName: 'local-risk', Select: 'ALL_ATTRIBUTES' })
    expect(answer.Items?.map(({ risk, hidden }) => [risk?.N, hidden?.S])).toEqual([
      ['9', undefined],
      ['10', 'no'],
    ])
  })

  it('follow an item that moves and one that loses its key', async () => {
    await put('indexed', { pk: { S: 'm' }, sk: { S: '1' }, village: { S: 'from' }, risk: { N: '1' } })
    await put('indexed', { pk: { S: 'm' }, sk: { S: '1' }, village: { S: 'to' }, risk: { N: '1' } })
    const count = async (village: string) =>
      (await query('indexed', 'village = :v', { ':v': { S: village } }, { IndexName: 'by-risk', Select: 'COUNT' }))
        .Count
    expect([await count('from'), await count('to')]).toEqual([0, 1])
    await put('indexed', { pk: { S: 'm' }, sk: { S: '1' } })
    expect(await count('to')).toBe(0)
  })
})

describe('batches', () => {
  it('read what is there and project it', async () => {
    await put('texts', { pk: { S: 'batch' }, sk: { S: '1' }, text: { S: 'x' }, extra: { S: 'y' } })
    const Keys = ['1', '2'].map((sk) => ({ pk: { S: 'batch' }, sk: { S: sk } }))
    const RequestItems = { texts: { Keys, ProjectionExpression: 'sk, extra' } }
    const answer = await engine.database.send(new BatchGetItemCommand({ RequestItems }))
    expect(answer.Responses).toEqual({ texts: [{ sk: { S: '1' }, extra: { S: 'y' } }] })
    expect(answer.UnprocessedKeys).toEqual({})
  })

  it('refuse 26 writes, 101 reads and the same key twice', async () => {
    const keys = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: { S: 'batch' }, sk: { S: `${n}` } }))
    const write = (Items: ReturnType<typeof keys>) =>
      engine.database.send(
        new BatchWriteItemCommand({ RequestItems: { texts: Items.map((Item) => ({ PutRequest: { Item } })) } }),
      )
    const read = (Keys: ReturnType<typeof keys>) =>
      engine.database.send(new BatchGetItemCommand({ RequestItems: { texts: { Keys } } }))
    const refused = { name: 'ValidationException' }
    await expect(write(keys(26))).rejects.toMatchObject(refused)
    await expect(read(keys(101))).rejects.toMatchObject(refused)
    await expect(write([...keys(1), ...keys(1)])).rejects.toMatchObject(refused)
    await expect(read([...keys(1), ...keys(1)])).rejects.toMatchObject(refused)
    await expect(write(keys(25))).resolves.toMatchObject({ UnprocessedItems: {} })
    await expect(read(keys(100))).resolves.toMatchObject({ UnprocessedKeys: {} })
  })

  it('answer with 16 MB at most and say what is left', async () => {
    const text = { S: 'x'.repeat(390 * 1024) }
    const Keys = Array.from({ length: 50 }, (_, n) => ({ pk: { S: 'heavy' }, sk: { S: `${n}` } }))
    for (const key of Keys) await put('texts', { ...key, text })
    const answer = await engine.database.send(new BatchGetItemCommand({ RequestItems: { texts: { Keys } } }))
    const [read, left] = [answer.Responses?.texts?.length, answer.UnprocessedKeys?.texts?.Keys?.length]
    expect(left).toBeGreaterThan(0)
    expect((read ?? 0) + (left ?? 0)).toBe(50)
  })
})

it('finds nothing in an empty table', async () => {
  await engine.database.send(aTable('empty'))
  const answer = await engine.database.send(new ScanCommand({ TableName: 'empty' }))
  expect(answer).toMatchObject({ Items: [], Count: 0, ScannedCount: 0 })
})
