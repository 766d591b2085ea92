import type { Delivery } from './deliver'
import { matches, type Pattern } from './event-pattern'
import type { Functions } from './functions'
import type { LambdaRecord } from './lambda-record'
import type { Queue } from './queues'
import type { Resolve } from './resolve'
import type { StreamMapping } from './stream-mapping'
import { readableName, resourcesOf, type Stack } from './template'

interface MappingProperties {
  readonly FunctionName: string
  readonly EventSourceArn: string
  readonly BatchSize?: number
  readonly MaximumBatchingWindowInSeconds?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly FunctionResponseTypes?: readonly string[]
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern: string }[] }
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination: string } }
  readonly Enabled?: boolean
}

/** Where events go: to the functions, and in the end to the dead letters. */
export interface Targets {
  readonly functions: Functions
  readonly queues: readonly Queue[]
}

/** Lambda's default for streams. */
const defaultBatchSize = 100

export function readMappings(stack: Stack, resolve: Resolve, targets: Targets): readonly StreamMapping[] {
  return resourcesOf(stack.template, 'AWS::Lambda::EventSourceMapping').flatMap(([id, { Properties }]) => {
    const properties = resolve<MappingProperties>(Properties)
    if (properties.Enabled === false) return []
    if (!properties.EventSourceArn.includes(':dynamodb:'))
      throw new Error(`${id}: only DynamoDB streams are known here`)
    return {
      name: readableName(id),
      streamArn: properties.EventSourceArn,
      region: stack.region,
      batchSize: properties.BatchSize ?? defaultBatchSize,
      windowMilliseconds: (properties.MaximumBatchingWindowInSeconds ?? 0) * 1_000,
      passes: filterOf(properties),
      delivery: deliveryOf(properties, targets),
    }
  })
}

function filterOf({ FilterCriteria }: MappingProperties): (record: LambdaRecord) => boolean {
  const patterns: readonly Pattern[] = (FilterCriteria?.Filters ?? []).map((filter) => JSON.parse(filter.Pattern))
  return (record) => patterns.length === 0 || patterns.some((pattern) => matches(pattern, record))
}

function deliveryOf(properties: MappingProperties, { functions, queues }: Targets): StreamMapping['delivery'] {
  const { FunctionName, EventSourceArn, MaximumRetryAttempts = -1 } = properties
  const deadLetters = queues.find(({ arn }) => arn === properties.DestinationConfig?.OnFailure?.Destination)
  const giveUp: Delivery['giveUp'] = async (records, attempts) =>
    deadLetters?.send({
      requestContext: {
        functionArn: FunctionName,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: attempts,
      },
      DDBStreamBatchInfo: {
        streamArn: EventSourceArn,
        batchSize: records.length,
        startSequenceNumber: records.at(0)?.dynamodb.SequenceNumber,
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      },
    })
  return {
    invoke: (records) => functions.invoke(FunctionName, { Records: records }),
    bisects: properties.BisectBatchOnFunctionError === true,
    reportsItemFailures: properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') === true,
    retryAttempts: MaximumRetryAttempts < 0 ? undefined : MaximumRetryAttempts,
    giveUp,
  }
}
