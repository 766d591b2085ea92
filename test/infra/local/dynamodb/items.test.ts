import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { aTable, keySchema, runningEngine } from './running-engine'

let engine: Awaited<ReturnType<typeof runningEngine>>
const TableName = 'items'
const Key = { pk: { S: 'registration#1' }, sk: { S: 'a' } }

beforeAll(async () => {
  engine = await runningEngine()
  await engine.database.send(aTable(TableName))
})
afterAll(() => engine.stop())
beforeEach(() => engine.database.send(new DeleteItemCommand({ TableName, Key })))

const put = (attributes: object, more = {}) =>
  engine.database.send(new PutItemCommand({ TableName, Item: { ...Key, ...attributes }, ...more }))
const stored = async () => (await engine.database.send(new GetItemCommand({ TableName, Key }))).Item
const update = async (UpdateExpression: string, more: Partial<UpdateItemCommandInput> = {}) => {
  const command = new UpdateItemCommand({ TableName, Key, ReturnValues: 'ALL_NEW', UpdateExpression, ...more })
  const { pk: _pk, sk: _sk, ...rest } = (await engine.database.send(command)).Attributes ?? {}
  return rest
}

describe('conditional writes', () => {
  it('put an item only where none is', async () => {
    const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
    await put({ by: { S: 'first' } }, isNew)
    await expect(put({ by: { S: 'second' } }, isNew)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
    expect(await stored()).toMatchObject({ by: { S: 'first' } })
  })

  it.each([
    ['put', () => put({}, { ConditionExpression: 'attribute_not_exists(pk)', ...showOld })],
    ['update', () => update('SET n = :v', { ConditionExpression: 'n = :v', ...one, ...showOld })],
    [
      'delete',
      () =>
        engine.database.send(
          new DeleteItemCommand({ TableName, Key, ConditionExpression: 'n = :v', ...one, ...showOld }),
        ),
    ],
  ])('show the item in the way of a %s', async (_name, write) => {
    await put({ n: { N: '7' } })
    await expect(write()).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: { ...Key, n: { N: '7' } },
    })
  })

  const showOld = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  const one = { ExpressionAttributeValues: { ':v': { N: '1' } } }
})

describe('conditions', () => {
  const holds = async (ConditionExpression: string, values: Record<string, object>, names?: Record<string, string>) => {
    const ExpressionAttributeValues = Object.keys(values).length > 0 ? values : undefined
    const more = { ConditionExpression, ExpressionAttributeValues, ExpressionAttributeNames: names }
    return put(item, more as object).then(
      () => true,
      (error: Error) => {
        if (error.name !== 'ConditionalCheckFailedException') throw error
        return false
      },
    )
  }
  const item = {
    n: { N: '10' },
    name: { S: '王秀英😀' },
    steps: { L: [{ S: 'x' }, { N: '2' }] },
    nested: { M: { inside: { L: [{ M: { deep: { S: 'yes' } } }] } } },
    tags: { SS: ['a', 'b'] },
  }
  const n = (number: string) => ({ N: number })
  const s = (text: string) => ({ S: text })

  it.each([
    ['n = :v', { ':v': n('10.0') }, true],
    ['n <> :v', { ':v': n('10') }, false],
    ['n < :v', { ':v': n('9') }, false],
    ['n >= :v', { ':v': n('9.999') }, true],
    ['n BETWEEN :v AND :w', { ':v': n('10'), ':w': n('11') }, true],
    ['n IN (:v, :w)', { ':v': n('1'), ':w': n('10') }, true],
    ['NOT n = :v', { ':v': n('10') }, false],
    ['n > :v', { ':v': s('1') }, false],
    ['absent <> :v', { ':v': s('1') }, true],
    ['absent = :v', { ':v': s('1') }, false],
    ['absent < :v', { ':v': s('1') }, false],
    ['attribute_exists(nested.inside[0].deep)', {}, true],
    ['attribute_not_exists(nested.inside[1])', {}, true],
    ['attribute_type(tags, :v)', { ':v': s('SS') }, true],
    ['contains(tags, :v)', { ':v': s('b') }, true],
    ['contains(steps, :v)', { ':v': n('2') }, true],
    ['contains(#name, :v)', { ':v': s('秀') }, true],
    ['begins_with(#name, :v)', { ':v': s('王') }, true],
    ['size(#name) = :v', { ':v': n('13') }, true],
    ['size(steps) = :v', { ':v': n('2') }, true],
    ['nested = :v', { ':v': { M: { inside: { L: [{ M: { deep: { S: 'yes' } } }] } } } }, true],
    ['tags = :v', { ':v': { SS: ['b', 'a'] } }, true],
    ['n = :v AND (attribute_exists(x) OR contains(tags, :w))', { ':v': n('10'), ':w': s('a') }, true],
  ])('%s %j is %s', async (expression, values, expected) => {
    await put(item)
    expect(await holds(expression, values, expression.includes('#name') ? { '#name': 'name' } : undefined)).toBe(
      expected,
    )
  })

  it('compare text by its UTF-8 bytes', async () => {
    await put({ n: { S: '\uffee' } })
    const ConditionExpression = 'n < :v'
    await expect(
      put({}, { ConditionExpression, ExpressionAttributeValues: { ':v': { S: '😀' } } }),
    ).resolves.toBeDefined()
  })
})

describe('updates', () => {
  it('see the old item on every right-hand side', async () => {
    await put({ a: { N: '1' }, b: { N: '2' } })
    expect(await update('SET a = b, b = a')).toEqual({ a: { N: '2' }, b: { N: '1' } })
  })

  it('remove list positions as they were before the update', async () => {
    await put({ l: { L: ['a', 'b', 'c', 'd'].map((S) => ({ S })) } })
    expect(await update('REMOVE l[0], l[2]')).toEqual({ l: { L: [{ S: 'b' }, { S: 'd' }] } })
  })

  it('append to lists, begin counters, reach into maps', async () => {
    await put({ l: { L: [{ S: 'a' }] }, m: { M: { inside: { M: { x: { N: '1' } } } } } })
    const ExpressionAttributeValues = { ':l': { L: [{ S: 'b' }] }, ':zero': { N: '0' }, ':one': { N: '1' } }
    const expression =
      'SET l = list_append(l, :l), seen = if_not_exists(seen, :zero) + :one, m.inside.x = m.inside.x - :one'
    expect(await update(expression, { ExpressionAttributeValues })).toEqual({
      l: { L: [{ S: 'a' }, { S: 'b' }] },
      seen: { N: '1' },
      m: { M: { inside: { M: { x: { N: '0' } } } } },
    })
  })

  it('add to and take from sets, and drop an emptied set', async () => {
    await put({ t: { SS: ['a'] }, u: { NS: ['1'] } })
    const ExpressionAttributeValues = { ':b': { SS: ['b'] }, ':one': { NS: ['1'] } }
    expect(await update('ADD t :b DELETE u :one', { ExpressionAttributeValues })).toEqual({ t: { SS: ['a', 'b'] } })
  })

  it('refuse a path that leads nowhere and leave the item alone', async () => {
    await put({ a: { N: '1' } })
    const more = { ExpressionAttributeValues: { ':v': { S: 'x' } } }
    await expect(update('SET a = :v, m.x = :v', more)).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await stored()).toEqual({ ...Key, a: { N: '1' } })
  })

  it('show only what they changed when asked to', async () => {
    await put({ a: { N: '1' }, b: { N: '2' } })
    const more = { ExpressionAttributeValues: { ':v': { N: '5' } }, UpdateExpression: 'SET a = :v' }
    const old = await engine.database.send(
      new UpdateItemCommand({ TableName, Key, ReturnValues: 'UPDATED_OLD', ...more }),
    )
    expect(old.Attributes).toEqual({ a: { N: '1' } })
  })

  it('work in the old form without expressions too', async () => {
    await put({ n: { N: '1' }, gone: { S: 'x' } })
    const AttributeUpdates = { n: { Action: 'ADD', Value: { N: '2' } }, gone: { Action: 'DELETE' } } as const
    await engine.database.send(new UpdateItemCommand({ TableName, Key, AttributeUpdates }))
    expect(await stored()).toEqual({ ...Key, n: { N: '3' } })
  })
})

describe('numbers', () => {
  it('keep 38 digits and add exactly', async () => {
    const long = '12345678901234567890123456789012345678'
    await put({ long: { N: long }, n: { N: '0.1' } })
    const ExpressionAttributeValues = { ':n': { N: '0.2' } }
    expect(await update('SET n = n + :n', { ExpressionAttributeValues })).toEqual({
      long: { N: long },
      n: { N: '0.3' },
    })
  })

  it.each(['1'.repeat(39), '1e126', 'ten'])('refuse %s', async (number) => {
    await expect(put({ n: { N: number } })).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('refuse a sum of more than 38 digits', async () => {
    await put({ n: { N: '1e37' } })
    const more = { ExpressionAttributeValues: { ':n': { N: '0.1' } } }
    await expect(update('SET n = n + :n', more)).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('sizes', () => {
  it('limit an item to 400 KB of UTF-8, not of characters', async () => {
    const keyAndNames = 'pk'.length + 'registration#1'.length + 'sk'.length + 'a'.length + 'text'.length
    const fits = '残'.repeat(Math.floor((400 * 1024 - keyAndNames) / 3))
    await put({ text: { S: fits } })
    await expect(put({ text: { S: `${fits}残` } })).rejects.toMatchObject({ name: 'ValidationException' })
    const more = { ExpressionAttributeValues: { ':v': { S: 'more' } } }
    await expect(update('SET another = :v', more)).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('limit a partition key to 2048 bytes', async () => {
    const Item = { pk: { S: '户'.repeat(683) }, sk: { S: 'a' } }
    await expect(engine.database.send(new PutItemCommand({ TableName, Item }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
  })
})

describe('consumed capacity', () => {
  // The figures AWS charges: see "Write request units" in the DynamoDB developer guide.
  it('counts indexes: 4 units for 1.5 KB with one full index, 6 when the index key changes', async () => {
    const name = 'charged'
    await engine.database.send(
      aTable(name, {
        AttributeDefinitions: ['pk', 'sk', 'village'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        GlobalSecondaryIndexes: [
          { IndexName: 'by-village', KeySchema: keySchema('village'), Projection: { ProjectionType: 'ALL' } },
        ],
      }),
    )
    const write = async (village: string) => {
      const Item = { ...Key, village: { S: village }, text: { S: 'x'.repeat(1500) } }
      const command = new PutItemCommand({ TableName: name, Item, ReturnConsumedCapacity: 'INDEXES' })
      return (await engine.database.send(command)).ConsumedCapacity
    }
    expect(await write('one')).toMatchObject({
      CapacityUnits: 4,
      Table: { CapacityUnits: 2 },
      GlobalSecondaryIndexes: { 'by-village': { CapacityUnits: 2 } },
    })
    expect(await write('two')).toMatchObject({ CapacityUnits: 6 })
  })
})

it('lets one of 100 racing conditional updates win', async () => {
  await put({ holder: { S: 'nobody' } })
  const race = Array.from({ length: 100 }, (_, runner) =>
    update('SET holder = :me', {
      ConditionExpression: 'holder = :nobody',
      ExpressionAttributeValues: { ':me': { S: `runner ${runner}` }, ':nobody': { S: 'nobody' } },
    }).then(
      () => runner,
      () => undefined,
    ),
  )
  const winners = (await Promise.all(race)).filter((runner) => runner !== undefined)
  expect(winners).toHaveLength(1)
  expect((await stored())?.holder).toEqual({ S: `runner ${winners[0]}` })
})
