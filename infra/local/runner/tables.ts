import {
  type AttributeDefinition,
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceNotFoundException,
  type StreamViewType,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

/** The part of `AWS::DynamoDB::Table` and `::GlobalTable` that changes how a table behaves. */
export interface TableProperties {
  readonly TableName?: string
  readonly AttributeDefinitions: AttributeDefinition[]
  readonly KeySchema: KeySchemaElement[]
  readonly GlobalSecondaryIndexes?: readonly GlobalSecondaryIndex[]
  readonly StreamSpecification?: { readonly StreamViewType?: StreamViewType }
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled?: boolean }
}

/** Creates the table, or adds to an older one the indexes it lacks. Nothing is ever removed: the data may be real. */
export async function ensureTable(
  client: DynamoDBClient,
  name: string,
  properties: TableProperties,
): Promise<TableDescription> {
  const existing = await findTable(client, name)
  if (existing) await addMissingIndexes(client, existing, properties)
  else await createTable(client, name, properties)

  await ensureTimeToLive(client, name, properties.TimeToLiveSpecification?.AttributeName)
  const table = await findTable(client, name)
  if (!table) throw new Error(`table ${name} vanished while it was made`)
  return table
}

async function findTable(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

async function createTable(client: DynamoDBClient, TableName: string, properties: TableProperties): Promise<void> {
  const { AttributeDefinitions, KeySchema, StreamSpecification } = properties
  const indexes = (properties.GlobalSecondaryIndexes ?? []).map(indexOf)
  await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions,
      KeySchema,
      BillingMode: 'PAY_PER_REQUEST',
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
      ...(StreamSpecification && {
        StreamSpecification: {
          StreamEnabled: true,
          StreamViewType: StreamSpecification.StreamViewType ?? 'NEW_AND_OLD_IMAGES',
        },
      }),
    }),
  )
  await untilActive(client, TableName)
}

async function addMissingIndexes(
  client: DynamoDBClient,
  { TableName, GlobalSecondaryIndexes: present = [] }: TableDescription,
  { AttributeDefinitions, GlobalSecondaryIndexes: wanted = [] }: TableProperties,
): Promise<void> {
  if (TableName === undefined) return
  const missing = wanted.filter(({ IndexName }) => !present.some((index) => index.IndexName === IndexName))
  // DynamoDB builds one index at a time.
  for (const index of missing) {
    const GlobalSecondaryIndexUpdates = [{ Create: indexOf(index) }]
    await client.send(new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates }))
    await untilActive(client, TableName)
  }
}

/** A template's index may carry settings of the cloud that CreateTable refuses. */
const indexOf = ({ IndexName, KeySchema, Projection }: GlobalSecondaryIndex): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema,
  Projection,
})

async function untilActive(client: DynamoDBClient, TableName: string): Promise<void> {
  await waitUntilTableExists({ client, minDelay: 1, maxDelay: 2, maxWaitTime: 600 }, { TableName })
}

async function ensureTimeToLive(client: DynamoDBClient, TableName: string, attribute?: string): Promise<void> {
  if (attribute === undefined) return
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  if (TimeToLiveDescription?.TimeToLiveStatus?.startsWith('ENABL')) return

  const TimeToLiveSpecification = { AttributeName: attribute, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
}
