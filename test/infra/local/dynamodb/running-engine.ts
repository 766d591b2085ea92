import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  type DynamoDBClientConfig,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams'
import { type DynamodbOptions, startDynamodb } from '../../../../infra/local/dynamodb/start-dynamodb'
import { credentials } from '../../../support/engine-credentials'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

export function clientsOf(url: string, other: DynamoDBClientConfig = {}) {
  const settings = {
    endpoint: url,
    region: 'cn-northwest-1',
    credentials,
    maxAttempts: 1,
    ...other,
  }
  return { database: new DynamoDBClient(settings), streams: new DynamoDBStreamsClient(settings) }
}

/** An engine with clients; stopped when the file's tests are over. */
export async function runningEngine(options: Partial<DynamodbOptions> = {}) {
  const engine = await startDynamodb({ port: 0, region: 'cn-northwest-1', credentials, ttlEveryMs: 50, ...options })
  const clients = clientsOf(engine.url)
  return {
    ...engine,
    ...clients,
    async stop() {
      clients.database.destroy()
      clients.streams.destroy()
      await engine.stop()
    },
  }
}

/** A table with text keys: `pk`, and `sk` of the given type. */
export function aTable(name: string, more: Partial<CreateTableCommandInput> = {}, sortType: 'S' | 'N' = 'S') {
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: sortType },
    ],
    KeySchema: keySchema('pk', 'sk'),
    ...more,
  })
}

export function keySchema(partition: string, sort?: string): KeySchemaElement[] {
  const schema: KeySchemaElement[] = [{ AttributeName: partition, KeyType: 'HASH' }]
  return sort ? [...schema, { AttributeName: sort, KeyType: 'RANGE' }] : schema
}

export const withStream = {
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
}

export async function allRecords(streams: DynamoDBStreamsClient, arn: string | undefined): Promise<StreamRecord[]> {
  const described = await streams.send(new DescribeStreamCommand({ StreamArn: arn }))
  const ShardId = described.StreamDescription?.Shards?.[0]?.ShardId
  const first = await streams.send(
    new GetShardIteratorCommand({ StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  )
  const records: StreamRecord[] = []
  for (let iterator = first.ShardIterator; iterator; ) {
    const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }))
    records.push(...(answer.Records ?? []))
    iterator = answer.Records?.length ? answer.NextShardIterator : undefined
  }
  return records
}
