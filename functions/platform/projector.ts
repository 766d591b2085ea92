import type { DynamoDBBatchItemFailure, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { Named } from '../../shared/journal/stream'
import { eventsIn } from './journal-item'
import { log } from './log'

/**
 * Called when the journal moved: each stream of a batch once, in the order they came. A stream that fails is handed back
 * and comes again with all that follow it; the others are not held up (F19). Entries of no concern need no reading.
 */
export const projector =
  (project: (stream: string) => Promise<void>, concerns?: Concerns) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batchItemFailures: DynamoDBBatchItemFailure[] = []
    for (const [stream, itemIdentifier] of partitionsOf(ofConcern(event.Records, concerns))) {
      await project(stream).catch((error: unknown) => {
        log.error('not projected', { stream, error })
        batchItemFailures.push({ itemIdentifier })
      })
    }
    return { batchItemFailures }
  }

/** May what one entry says move what the projector makes? */
type Concerns = (events: readonly Named[]) => boolean

/** A record that does not show its entry may say anything. */
function ofConcern(records: DynamoDBStreamEvent['Records'], concerns?: Concerns): DynamoDBStreamEvent['Records'] {
  if (!concerns) return records
  return records.filter(({ dynamodb }) => {
    const events = eventsIn(dynamodb?.NewImage)
    return events === undefined || concerns(events)
  })
}

/** Called when view rows moved: all partitions of a batch at once, so that what lies above them is made once. */
export const viewsProjector =
  (project: (partitions: readonly string[]) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    await project([...partitionsOf(event.Records).keys()])
    return { batchItemFailures: [] }
  }

/** Each partition key with the sequence number of its first record. */
function partitionsOf(records: DynamoDBStreamEvent['Records']): ReadonlyMap<string, string> {
  const partitions = new Map<string, string>()
  for (const { dynamodb } of records) {
    const partition = dynamodb?.Keys?.pk?.S
    if (partition !== undefined && !partitions.has(partition)) partitions.set(partition, dynamodb?.SequenceNumber ?? '')
  }
  return partitions
}
