import {
  BatchWriteItemCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  PutItemCommand,
  QueryCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { aTable, keySchema, runningEngine, withStream } from './running-engine'

let engine: Awaited<ReturnType<typeof runningEngine>>
beforeAll(async () => {
  engine = await runningEngine({ accountId: '123456789012' })
})
afterAll(() => engine.stop())

const described = async (TableName: string) =>
  (await engine.database.send(new DescribeTableCommand({ TableName }))).Table
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const })
const refused = { name: 'ValidationException' }

describe('a table', () => {
  it('is described as it was asked for, in the partition of its region', async () => {
    await engine.database.send(aTable('described', { ...withStream, SSESpecification: { Enabled: true } }))
    const table = await described('described')
    expect(table).toMatchObject({
      TableStatus: 'ACTIVE',
      TableArn: 'arn:aws-cn:dynamodb:cn-northwest-1:123456789012:table/described',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      SSEDescription: { Status: 'ENABLED' },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      ItemCount: 0,
    })
    expect(table?.LatestStreamArn).toBe(`${table?.TableArn}/stream/${table?.LatestStreamLabel}`)
  })

  it('counts its items and bytes', async () => {
    await engine.database.send(aTable('counted'))
    const put = (sk: string, more = {}) =>
      engine.database.send(
        new PutItemCommand({ TableName: 'counted', Item: { pk: { S: 'p' }, sk: { S: sk }, ...more } }),
      )
    await put('1')
    await put('2', { text: { S: '户' } })
    await put('2', { text: { S: '入户' } })
    expect(await described('counted')).toMatchObject({ ItemCount: 2, TableSizeBytes: 6 + 6 + 10 })
  })

  it('exists once, is listed, and is gone once deleted', async () => {
    await engine.database.send(aTable('fleeting'))
    await expect(engine.database.send(aTable('fleeting'))).rejects.toMatchObject({ name: 'ResourceInUseException' })
    const listed = () => engine.database.send(new ListTablesCommand({}))
    expect((await listed()).TableNames).toContain('fleeting')
    await engine.database.send(new DeleteTableCommand({ TableName: 'fleeting' }))
    expect((await listed()).TableNames).not.toContain('fleeting')
    await expect(described('fleeting')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('is listed page by page', async () => {
    for (const name of ['list-a', 'list-b', 'list-c']) await engine.database.send(aTable(name))
    const page = await engine.database.send(new ListTablesCommand({ Limit: 2, ExclusiveStartTableName: 'list' }))
    expect(page).toMatchObject({ TableNames: ['list-a', 'list-b'], LastEvaluatedTableName: 'list-b' })
  })

  it('is kept while it is protected', async () => {
    await engine.database.send(aTable('protected', { DeletionProtectionEnabled: true }))
    const remove = () => engine.database.send(new DeleteTableCommand({ TableName: 'protected' }))
    await expect(remove()).rejects.toMatchObject(refused)
    await engine.database.send(new UpdateTableCommand({ TableName: 'protected', DeletionProtectionEnabled: false }))
    await expect(remove()).resolves.toBeDefined()
  })

  it('answers to its ARN as well', async () => {
    await engine.database.send(aTable('by-arn'))
    const arn = (await described('by-arn'))?.TableArn ?? ''
    expect((await described(arn))?.TableName).toBe('by-arn')
  })
})

describe('an index added to a table in use', () => {
  const addIndex = (TableName: string, IndexName: string, partition: string) =>
    engine.database.send(
      new UpdateTableCommand({
        TableName,
        AttributeDefinitions: [text(partition)],
        GlobalSecondaryIndexUpdates: [
          { Create: { IndexName, KeySchema: keySchema(partition), Projection: { ProjectionType: 'ALL' } } },
        ],
      }),
    )
  const found = async (TableName: string, IndexName: string, value: string) => {
    const KeyConditionExpression = 'village = :v'
    const ExpressionAttributeValues = { ':v': { S: value } }
    const query = new QueryCommand({ TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues })
    return (await engine.database.send(query)).Items?.map(({ sk }) => sk?.S)
  }

  it('holds what was there before, what came after, and nothing without its key', async () => {
    const TableName = 'growing'
    await engine.database.send(aTable(TableName))
    const item = (sk: string, village?: object) => ({ pk: { S: 'p' }, sk: { S: sk }, ...(village && { village }) })
    const write = (...items: ReturnType<typeof item>[]) =>
      engine.database.send(
        new BatchWriteItemCommand({
          RequestItems: { [TableName]: items.map((Item) => ({ PutRequest: { Item: Item as never } })) },
        }),
      )
    await write(item('1', { S: 'v' }), item('2'), item('3', { S: 'v' }), item('4', { N: '1' }))
    const answer = await addIndex(TableName, 'by-village', 'village')
    expect(answer.TableDescription?.GlobalSecondaryIndexes?.[0]).toMatchObject({ IndexStatus: 'ACTIVE', ItemCount: 2 })
    await write(item('5', { S: 'v' }))
    expect(await found(TableName, 'by-village', 'v')).toHaveLength(3)

    const removal = { Delete: { IndexName: 'by-village' } }
    await engine.database.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [removal] }))
    await expect(found(TableName, 'by-village', 'v')).rejects.toMatchObject(refused)
  })

  it('is refused if it exists, if its key is not defined, or beside another change of index', async () => {
    await engine.database.send(aTable('refusing'))
    await addIndex('refusing', 'first', 'village')
    await expect(addIndex('refusing', 'first', 'village')).rejects.toMatchObject(refused)
    const create = (IndexName: string) => ({
      Create: { IndexName, KeySchema: keySchema('unknown'), Projection: { ProjectionType: 'ALL' as const } },
    })
    const update = (...names: string[]) =>
      engine.database.send(
        new UpdateTableCommand({ TableName: 'refusing', GlobalSecondaryIndexUpdates: names.map(create) }),
      )
    await expect(update('second')).rejects.toMatchObject(refused)
    await expect(update('second', 'third')).rejects.toMatchObject({ name: 'LimitExceededException' })
  })
})

describe('settings', () => {
  const TableName = 'settings'
  beforeAll(() => engine.database.send(aTable(TableName)))

  it('turn time to live on once', async () => {
    const enable = () =>
      engine.database.send(
        new UpdateTimeToLiveCommand({
          TableName,
          TimeToLiveSpecification: { Enabled: true, AttributeName: 'expiresAt' },
        }),
      )
    await enable()
    const answer = await engine.database.send(new DescribeTimeToLiveCommand({ TableName }))
    expect(answer.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' })
    await expect(enable()).rejects.toMatchObject(refused)
  })

  it('remember point-in-time recovery', async () => {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
    await engine.database.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }))
    const answer = await engine.database.send(new DescribeContinuousBackupsCommand({ TableName }))
    expect(answer.ContinuousBackupsDescription?.PointInTimeRecoveryDescription).toMatchObject({
      PointInTimeRecoveryStatus: 'ENABLED',
    })
  })

  it('tag and untag', async () => {
    const ResourceArn = (await described(TableName))?.TableArn
    const Tags = [
      { Key: 'county', Value: 'one' },
      { Key: 'stage', Value: 'local' },
    ]
    await engine.database.send(new TagResourceCommand({ ResourceArn, Tags }))
    await engine.database.send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: 'county', Value: 'two' }] }))
    await engine.database.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage'] }))
    const listed = await engine.database.send(new ListTagsOfResourceCommand({ ResourceArn }))
    expect(listed.Tags).toEqual([{ Key: 'county', Value: 'two' }])
  })
})
