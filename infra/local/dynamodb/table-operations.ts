import { randomUUID } from 'node:crypto'
import { checked } from './dynalite'
import { defineTable, dropTable, type Engine, findTable, tableArn } from './engine'
import { withoutRecords } from './log-entries'
import { invalid, refusal } from './refusals'
import type { Stream } from './stream'
import type { IndexDefinition, Table, TableDefinition, TableSettings } from './table'

interface StreamSpecification {
  readonly StreamEnabled: boolean
  readonly StreamViewType?: string
}

/** What the caller sent beyond what dynalite's validators know. */
interface RawTable {
  readonly TableName: string
  readonly BillingMode?: string
  readonly ProvisionedThroughput?: object
  readonly DeletionProtectionEnabled?: boolean
  readonly StreamSpecification?: StreamSpecification
  readonly SSESpecification?: { readonly Enabled?: boolean; readonly SSEType?: string }
  readonly TableClass?: string
  readonly Tags?: TableSettings['tags']
}

interface IndexUpdate {
  readonly Create?: IndexDefinition
  readonly Delete?: { readonly IndexName: string }
  readonly Update?: { readonly IndexName: string; readonly ProvisionedThroughput: object }
}

interface RawTableUpdate extends RawTable {
  readonly AttributeDefinitions?: TableDefinition['AttributeDefinitions']
  readonly GlobalSecondaryIndexUpdates?: readonly IndexUpdate[]
}

const viewTypes = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']

export function createTable(engine: Engine, raw: RawTable) {
  const request = checked<Pick<TableDefinition, 'AttributeDefinitions' | 'KeySchema'>>('CreateTable', raw)
  const name = raw.TableName
  if (engine.tables.has(name)) throw refusal('ResourceInUseException', `Table already exists: ${name}`)
  const definition: TableDefinition = {
    ...request,
    ...tableModes(raw),
    TableName: name,
    TableArn: tableArn(engine, name),
    TableId: randomUUID(),
    CreationDateTime: engine.clock() / 1000,
    DeletionProtectionEnabled: raw.DeletionProtectionEnabled ?? false,
  }
  const settings: TableSettings = { pointInTimeRecovery: false, tags: raw.Tags ?? [] }
  const stream = raw.StreamSpecification?.StreamEnabled
    ? newStream(engine, definition, raw.StreamSpecification)
    : undefined
  defineTable(engine, { kind: 'table', definition, settings, stream: stream && withoutRecords(stream) })
  return { TableDescription: description(findTable(engine, name)) }
}

/** An index added here is filled before the answer: there is no CREATING state to wait for. */
export function updateTable(engine: Engine, raw: RawTableUpdate) {
  const table = findTable(engine, raw.TableName)
  const definition: TableDefinition = {
    ...table.definition,
    ...tableModes(raw),
    ...updatedIndexes(table.definition, raw),
    DeletionProtectionEnabled: raw.DeletionProtectionEnabled ?? table.definition.DeletionProtectionEnabled,
  }
  const stream = updatedStream(engine, table, raw.StreamSpecification)
  const { settings } = table
  defineTable(engine, { kind: 'table', definition, settings, stream: stream && withoutRecords(stream) })
  return { TableDescription: description(table) }
}

export function deleteTable(engine: Engine, { TableName: name }: RawTable) {
  const table = findTable(engine, name)
  if (table.definition.DeletionProtectionEnabled) {
    throw invalid(
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    )
  }
  dropTable(engine, name)
  return { TableDescription: { ...description(table), TableStatus: 'DELETING' } }
}

export function describeTable(engine: Engine, { TableName: name }: RawTable) {
  return { Table: description(findTable(engine, name)) }
}

export function listTables(engine: Engine, raw: object) {
  const request = checked<{ Limit?: number; ExclusiveStartTableName?: string }>('ListTables', raw)
  const after = request.ExclusiveStartTableName ?? ''
  const names = [...engine.tables.keys()].sort().filter((name) => name > after)
  const listed = names.slice(0, request.Limit ?? 100)
  return {
    TableNames: listed,
    LastEvaluatedTableName: names.length > listed.length ? listed[listed.length - 1] : undefined,
  }
}

function description({ definition, indexes, items, bytes, stream }: Table) {
  const described = (kind: 'global' | 'local') => {
    const own = indexes.filter((index) => index.kind === kind)
    if (own.length === 0) return undefined
    return own.map((index) => ({
      ...index.definition,
      IndexArn: `${definition.TableArn}/index/${index.definition.IndexName}`,
      IndexStatus: kind === 'global' ? 'ACTIVE' : undefined,
      ItemCount: index.entries.size,
    }))
  }
  return {
    ...definition,
    TableStatus: 'ACTIVE',
    ItemCount: items.size,
    TableSizeBytes: bytes,
    GlobalSecondaryIndexes: described('global'),
    LocalSecondaryIndexes: described('local'),
    ...(stream && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: stream.viewType },
      LatestStreamArn: stream.arn,
      LatestStreamLabel: stream.label,
    }),
  }
}

/** The description's own fields for what a request calls differently. */
function tableModes({ BillingMode, ProvisionedThroughput, SSESpecification, TableClass }: RawTable) {
  const isOnDemand = BillingMode === 'PAY_PER_REQUEST'
  const throughput = ProvisionedThroughput ?? (isOnDemand ? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 } : undefined)
  return {
    BillingMode: undefined,
    ...(BillingMode && { BillingModeSummary: { BillingMode } }),
    ...(throughput && { ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...throughput } }),
    ...(SSESpecification && {
      SSEDescription: SSESpecification.Enabled ? { Status: 'ENABLED', SSEType: 'KMS' } : undefined,
    }),
    ...(TableClass && { TableClassSummary: { TableClass } }),
  }
}

function updatedIndexes(definition: TableDefinition, raw: RawTableUpdate) {
  const updates = raw.GlobalSecondaryIndexUpdates ?? []
  if (updates.filter(({ Create, Delete }) => Create ?? Delete).length > 1) {
    throw refusal(
      'LimitExceededException',
      'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
    )
  }
  const attributes = [...definition.AttributeDefinitions]
  for (const attribute of raw.AttributeDefinitions ?? []) {
    if (!attributes.some(({ AttributeName }) => AttributeName === attribute.AttributeName)) attributes.push(attribute)
  }
  const indexes = updates.reduce<readonly IndexDefinition[]>(
    (known, update) => withIndexUpdate(known, update, definition),
    definition.GlobalSecondaryIndexes ?? [],
  )
  const updated = { ...definition, AttributeDefinitions: attributes, GlobalSecondaryIndexes: indexes }
  for (const { Create } of updates) if (Create) assertCreatable(updated, Create)
  return { AttributeDefinitions: attributes, GlobalSecondaryIndexes: indexes.length > 0 ? indexes : undefined }
}

function withIndexUpdate(
  known: readonly IndexDefinition[],
  { Create, Delete, Update }: IndexUpdate,
  { TableName }: TableDefinition,
): readonly IndexDefinition[] {
  const name = Create?.IndexName ?? Delete?.IndexName ?? Update?.IndexName
  const isKnown = known.some(({ IndexName }) => IndexName === name)
  if (Create && isKnown) throw invalid(`Attempting to create an index which already exists: ${name}`)
  if (!Create && !isKnown) {
    throw refusal('ResourceNotFoundException', `Requested resource not found: Index: ${name} of table ${TableName}`)
  }
  if (Create) return [...known, Create]
  if (Delete) return known.filter(({ IndexName }) => IndexName !== name)
  return known.map((index) =>
    index.IndexName === name ? { ...index, ProvisionedThroughput: Update?.ProvisionedThroughput } : index,
  )
}

/** A table with this index must be one that could have been created with it. */
function assertCreatable(definition: TableDefinition, index: IndexDefinition) {
  const { TableName, KeySchema, LocalSecondaryIndexes } = definition
  const used = [...KeySchema, ...index.KeySchema, ...(LocalSecondaryIndexes ?? []).flatMap((local) => local.KeySchema)]
  const names = new Set(used.map(({ AttributeName }) => AttributeName))
  const { IndexName, KeySchema: keySchema, Projection } = index
  checked('CreateTable', {
    TableName,
    KeySchema,
    LocalSecondaryIndexes,
    AttributeDefinitions: definition.AttributeDefinitions.filter(({ AttributeName }) => names.has(AttributeName)),
    GlobalSecondaryIndexes: [{ IndexName, KeySchema: keySchema, Projection }],
    BillingMode: 'PAY_PER_REQUEST',
  })
}

function updatedStream(engine: Engine, table: Table, wanted: StreamSpecification | undefined): Stream | undefined {
  if (!wanted) return table.stream
  if (!wanted.StreamEnabled) return undefined
  if (table.stream) throw invalid('Table already has an enabled stream')
  return newStream(engine, table.definition, wanted)
}

function newStream(engine: Engine, definition: TableDefinition, { StreamViewType }: StreamSpecification): Stream {
  const viewType = StreamViewType ?? ''
  if (!viewTypes.includes(viewType)) {
    throw invalid('One or more parameter values were invalid: StreamViewType is required when StreamEnabled is true')
  }
  const { TableName: tableName, TableArn, KeySchema: keySchema } = definition
  let openedAt = engine.clock()
  const labelOf = (at: number) => new Date(at).toISOString().slice(0, -1)
  // Two streams of one table must differ even if one follows the other within a millisecond.
  while (engine.streams.has(`${TableArn}/stream/${labelOf(openedAt)}`)) openedAt += 1
  const label = labelOf(openedAt)
  const arn = `${TableArn}/stream/${label}`
  const trimmedThrough = engine.sequence
  return { arn, label, tableName, viewType, keySchema, openedAt, closedAfter: undefined, trimmedThrough, records: [] }
}
