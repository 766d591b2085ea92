import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { S3Client } from '@aws-sdk/client-s3'
import { type BucketProperties, ensureBucket } from './buckets'
import { describeFunction } from './functions'
import type { LambdaFunction } from './lambda-pool'
import { openQueue, type Queue } from './queues'
import { type Places, partitionOf, type Resolve } from './resolve'
import { ensureTable, type TableProperties } from './tables'
import { type Properties, readableName, resourcesOf, type Stack } from './template'

/** Where the things that are files on this machine lie; the address goes to the functions as `file:…`. */
export interface LocalFiles {
  /** In place of every KMS key. */
  readonly masterKey: string
  /** In place of a secret, by the last part of its name. */
  secret(name: string): string
}

export interface Provisioned {
  readonly functions: readonly LambdaFunction[]
  readonly queues: readonly Queue[]
}

export interface Workshop {
  readonly stack: Stack
  readonly places: Places
  readonly resolve: Resolve
  readonly dynamodb: DynamoDBClient
  readonly s3: S3Client
}

/** Gives every resource its name here, and makes the tables and buckets that are missing. */
export async function provision(workshop: Workshop, files: LocalFiles, queueFolder: string): Promise<Provisioned> {
  placeFiles(workshop, files)
  const queues = placeQueues(workshop, queueFolder)
  const functions = placeFunctions(workshop)
  placeNamesOnly(workshop)
  await Promise.all([placeTables(workshop), placeBuckets(workshop)])
  return { functions, queues }
}

export const arnOf = ({ region, account }: Stack, service: string, resource: string): string =>
  ['arn', partitionOf(region), service, region, account, resource].join(':')

/** CloudFormation begins generated names with the stack's: several installations may share one DynamoDB. */
const physicalName = ({ name }: Stack, logicalId: string): string => `${name}-${readableName(logicalId)}`

function placeFiles({ stack, places }: Workshop, files: LocalFiles): void {
  for (const [id] of resourcesOf(stack.template, 'AWS::KMS::Key')) {
    places.references.set(id, files.masterKey)
    places.attributes.set(id, { Arn: files.masterKey, KeyId: files.masterKey })
  }
  for (const [id, { Properties }] of resourcesOf(stack.template, 'AWS::SecretsManager::Secret')) {
    const name = String(Properties?.Name ?? readableName(id))
    const file = files.secret(name.split('/').at(-1) ?? name)
    places.references.set(id, file)
    places.attributes.set(id, { Id: file })
  }
}

function placeQueues({ stack, places }: Workshop, folder: string): readonly Queue[] {
  return resourcesOf(stack.template, 'AWS::SQS::Queue').map(([id]) => {
    const queue = openQueue(folder, readableName(id), arnOf(stack, 'sqs', readableName(id)))
    places.references.set(id, queue.name)
    places.attributes.set(id, { Arn: queue.arn, QueueName: queue.name })
    return queue
  })
}

function placeFunctions({ stack, places }: Workshop): readonly LambdaFunction[] {
  return resourcesOf(stack.template, 'AWS::Lambda::Function').flatMap(([id, resource]) => {
    const arn = arnOf(stack, 'lambda', `function:${readableName(id)}`)
    places.references.set(id, readableName(id))
    places.attributes.set(id, { Arn: arn })
    return describeFunction(stack, id, resource, arn) ?? []
  })
}

/** Others refer to these, and nothing here needs more of them than a name. */
function placeNamesOnly({ stack, places }: Workshop): void {
  const named = ['Api', 'Integration', 'Authorizer', 'Stage'].map((type) => `AWS::ApiGatewayV2::${type}`)
  for (const [id] of resourcesOf(stack.template, ...named)) places.references.set(id, id)
}

async function placeTables({ stack, places, dynamodb }: Workshop): Promise<void> {
  const tables = resourcesOf(stack.template, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
  const place = async (id: string, properties: TableProperties) => {
    const name = properties.TableName ?? physicalName(stack, id)
    const table = await ensureTable(dynamodb, name, properties)
    places.references.set(id, name)
    places.attributes.set(id, { Arn: table.TableArn ?? '', StreamArn: table.LatestStreamArn ?? '' })
  }
  // Keys, indexes and streams never depend on other resources; encryption does, and stays behind.
  await Promise.all(tables.map(([id, { Properties }]) => place(id, Properties as unknown as TableProperties)))
}

async function placeBuckets({ stack, places, resolve, s3 }: Workshop): Promise<void> {
  const buckets = resourcesOf(stack.template, 'AWS::S3::Bucket')
  const place = async (id: string, properties: BucketProperties) => {
    const name = (properties.BucketName ?? physicalName(stack, id)).toLowerCase()
    await ensureBucket(s3, name, properties)
    places.references.set(id, name)
    places.attributes.set(id, { Arn: bucketArn(stack)(name) })
  }
  await Promise.all(buckets.map(([id, { Properties = {} }]) => place(id, behaviourOf(Properties, resolve))))
}

/** Only these matter here; the others (logging, encryption) may refer to resources that have no place on one machine. */
const behaviourOf = (properties: Properties, resolve: Resolve): BucketProperties => ({
  BucketName: resolve(properties.BucketName),
  VersioningConfiguration: resolve(properties.VersioningConfiguration),
  ObjectLockEnabled: resolve(properties.ObjectLockEnabled),
  ObjectLockConfiguration: resolve(properties.ObjectLockConfiguration),
  CorsConfiguration: resolve(properties.CorsConfiguration),
  LifecycleConfiguration: resolve(properties.LifecycleConfiguration),
})

export const bucketArn =
  ({ region }: Stack) =>
  (bucket: string): string =>
    ['arn', partitionOf(region), 's3', '', '', bucket].join(':')
