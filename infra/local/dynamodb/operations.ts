import { batchGetItem, batchWriteItem } from './batch-operations'
import type { Engine } from './engine'
import { deleteItem, getItem, putItem, updateItem } from './item-operations'
import { query } from './query'
import { missingField, unknownOperation } from './refusals'
import { scan } from './scan'
import { describeStream, getRecords, getShardIterator, listStreams } from './stream-operations'
import { createTable, deleteTable, describeTable, listTables, updateTable } from './table-operations'
import {
  describeContinuousBackups,
  describeTimeToLive,
  listTagsOfResource,
  tagResource,
  untagResource,
  updateContinuousBackups,
  updateTimeToLive,
} from './table-settings'
import { transactGetItems, transactWriteItems } from './transactions'

// Each operation checks what it is sent; before that, nothing is known of it.
type Operation = (engine: Engine, request: never) => object

const tables = new Map<string, Operation>(
  Object.entries({
    BatchGetItem: batchGetItem,
    BatchWriteItem: batchWriteItem,
    CreateTable: createTable,
    DeleteItem: deleteItem,
    DeleteTable: deleteTable,
    DescribeContinuousBackups: describeContinuousBackups,
    DescribeTable: describeTable,
    DescribeTimeToLive: describeTimeToLive,
    GetItem: getItem,
    ListTables: listTables,
    ListTagsOfResource: listTagsOfResource,
    PutItem: putItem,
    Query: query,
    Scan: scan,
    TagResource: tagResource,
    TransactGetItems: transactGetItems,
    TransactWriteItems: transactWriteItems,
    UntagResource: untagResource,
    UpdateContinuousBackups: updateContinuousBackups,
    UpdateItem: updateItem,
    UpdateTable: updateTable,
    UpdateTimeToLive: updateTimeToLive,
  }),
)

const streams = new Map<string, Operation>(
  Object.entries({
    DescribeStream: describeStream,
    GetRecords: getRecords,
    GetShardIterator: getShardIterator,
    ListStreams: listStreams,
  }),
)

const services = new Map([
  ['DynamoDB_20120810', tables],
  ['DynamoDBStreams_20120810', streams],
])

/** Fields whose absence no validator of dynalite would notice. */
const needed: { readonly [operation: string]: readonly string[] } = {
  DeleteTable: ['TableName'],
  DescribeContinuousBackups: ['TableName'],
  DescribeStream: ['StreamArn'],
  DescribeTable: ['TableName'],
  DescribeTimeToLive: ['TableName'],
  GetRecords: ['ShardIterator'],
  GetShardIterator: ['StreamArn', 'ShardId', 'ShardIteratorType'],
  ListTagsOfResource: ['ResourceArn'],
  TagResource: ['ResourceArn', 'Tags'],
  UntagResource: ['ResourceArn', 'TagKeys'],
  UpdateContinuousBackups: ['TableName', 'PointInTimeRecoverySpecification'],
  UpdateTable: ['TableName'],
  UpdateTimeToLive: ['TableName', 'TimeToLiveSpecification'],
}

/** `target` as in the header x-amz-target: service and operation. */
export function operate(engine: Engine, target: string, request: object): object {
  const [service = '', name = ''] = target.split('.')
  const operation = services.get(service)?.get(name)
  if (!operation) throw unknownOperation()
  const missing = needed[name]?.find((field) => !(field in request))
  if (missing) throw missingField(missing)
  return operation(engine, withTableName(request) as never)
}

/** Wherever DynamoDB takes a table's name it takes its ARN as well. */
function withTableName(request: object): object {
  const name = 'TableName' in request ? request.TableName : undefined
  if (typeof name !== 'string' || !name.startsWith('arn:')) return request
  return { ...request, TableName: name.split('/')[1] }
}
