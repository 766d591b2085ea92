import type { DynamoDBBatchItemFailure, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { log } from './log'

/**
 * Called when the journal moved: each stream of a batch once, in the order they came. A stream that fails is handed back
 * and comes again with all that follow it; the others are not held up (F19).
 */
export const projector =
  (project: (stream: string) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batchItemFailures: DynamoDBBatchItemFailure[] = []
    for (const [stream, itemIdentifier] of partitionsOf(event)) {
      await project(stream).catch((error: unknown) => {
        log.error('not projected', { stream, error })
        batchItemFailures.push({ itemIdentifier })
      })
    }
    return { batchItemFailures }
  }

/** Called when view rows moved: all partitions of a batch at once, so that what lies above them is made once. */
export const viewsProjector =
  (project: (partitions: readonly string[]) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    await project([...partitionsOf(event).keys()])
    return { batchItemFailures: [] }
  }

/** Each partition key with the sequence number of its first record. */
function partitionsOf({ Records }: DynamoDBStreamEvent): ReadonlyMap<string, string> {
  const partitions = new Map<string, string>()
  for (const { dynamodb } of Records) {
    const partition = dynamodb?.Keys?.pk?.S
    if (partition !== undefined && !partitions.has(partition)) partitions.set(partition, dynamodb?.SequenceNumber ?? '')
  }
  return partitions
}
