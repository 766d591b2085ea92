import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type RunningDynamodb, startDynamodb } from '../../infra/local/dynamodb/start-dynamodb'
import { credentials } from './engine-credentials'

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const })
const keySchema = (pk: string, sk?: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  ...(sk ? [{ AttributeName: sk, KeyType: 'RANGE' as const }] : []),
]
const index = (IndexName: string, pk: string, sk: string) => ({
  IndexName,
  KeySchema: keySchema(pk, sk),
  Projection: { ProjectionType: 'ALL' as const },
})

type Shape = Omit<CreateTableCommandInput, 'TableName' | 'BillingMode'>
const plain: Shape = { AttributeDefinitions: ['pk', 'sk'].map(text), KeySchema: keySchema('pk', 'sk') }

/** The tables as `infra/tables.ts` describes them. */
const shapes = {
  journal: plain,
  identities: plain,
  sessions: plain,
  keys: { AttributeDefinitions: [text('pk')], KeySchema: keySchema('pk') },
  views: {
    ...plain,
    AttributeDefinitions: ['pk', 'sk', 'queuePk', 'queueSk', 'personPk', 'personSk'].map(text),
    GlobalSecondaryIndexes: [index('byQueue', 'queuePk', 'queueSk'), index('byPerson', 'personPk', 'personSk')],
  },
} satisfies Record<string, Shape>

export interface Tables {
  readonly documents: DynamoDBDocumentClient
  /** A new table of this shape; its name. */
  create(shape: keyof typeof shapes): Promise<string>
  stop(): Promise<void>
}

/** The embedded engine, or whatever `AWS_ENDPOINT_URL_DYNAMODB` names: the same suite passes on each. */
export async function startTables(): Promise<Tables> {
  const named = process.env.AWS_ENDPOINT_URL_DYNAMODB
  const engine: RunningDynamodb | undefined = named
    ? undefined
    : await startDynamodb({ port: 0, region: 'cn-northwest-1', credentials })
  const client = new DynamoDBClient({
    endpoint: named ?? engine?.url,
    region: 'cn-northwest-1',
    credentials,
  })
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

  return {
    documents,
    async create(shape) {
      const TableName = `${shape}-${Math.random().toString(36).slice(2)}`
      await client.send(new CreateTableCommand({ ...shapes[shape], TableName, BillingMode: 'PAY_PER_REQUEST' }))
      return TableName
    },
    async stop() {
      client.destroy()
      await engine?.stop()
    },
  }
}
