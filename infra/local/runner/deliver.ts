import { pause } from './bell'
import type { Outcome } from './lambda-pool'
import type { LambdaRecord } from './lambda-record'

export interface Delivery {
  readonly invoke: (records: readonly LambdaRecord[]) => Promise<Outcome>
  readonly bisects: boolean
  /** The function may name the first record it could not handle. */
  readonly reportsItemFailures: boolean
  /** undefined: until it works, as Lambda does by default. */
  readonly retryAttempts: number | undefined
  /** Everything up to this record is handled, or lies in the dead-letter queue. */
  readonly handled: (last: LambdaRecord) => void
  readonly giveUp: (records: readonly LambdaRecord[], attempts: number) => Promise<void>
  /** Says stop: then nothing more is tried, and nothing given up. */
  readonly signal: AbortSignal
}

interface Slice {
  readonly records: readonly LambdaRecord[]
  readonly failures: number
}

/**
 * Delivers one batch in order, as a Lambda event source mapping does. On failure: go on from the record that the
 * function names; else halve; else retry; at last give the records up and go on with their neighbours.
 * Returns false if it was stopped midway: the rest was not handled.
 */
export async function deliver(batch: readonly LambdaRecord[], delivery: Delivery): Promise<boolean> {
  const slices: Slice[] = batch.length > 0 ? [{ records: batch, failures: 0 }] : []
  for (let slice = slices.shift(); slice; slice = slices.shift()) {
    const rest = unhandled(slice.records, await delivery.invoke(slice.records), delivery.reportsItemFailures)
    const lastHandled = slice.records[slice.records.length - rest.length - 1]
    if (lastHandled) delivery.handled(lastHandled)
    if (rest.length === 0) continue
    if (delivery.signal.aborted) return false

    const failures = lastHandled ? 1 : slice.failures + 1
    if (delivery.bisects && rest.length > 1) {
      slices.unshift(...halves(rest))
    } else if (failures <= (delivery.retryAttempts ?? Number.POSITIVE_INFINITY)) {
      slices.unshift({ records: rest, failures })
      if (!(await pause(backoff(failures), delivery.signal))) return false
    } else {
      await abandon(rest, failures, delivery)
    }
  }
  return true
}

function unhandled(
  records: readonly LambdaRecord[],
  outcome: Outcome,
  reportsItemFailures: boolean,
): readonly LambdaRecord[] {
  if (outcome.kind === 'failed') return records
  if (!reportsItemFailures) return []

  const { batchItemFailures = [] } = (outcome.result ?? {}) as BatchResponse
  if (batchItemFailures.length === 0) return []
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber))
  // An identifier that is not in the batch means the whole batch failed: so says Lambda's documentation.
  return records.slice(Math.max(first, 0))
}

interface BatchResponse {
  readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[]
}

/** Halving does not count as a try: otherwise a large batch would be given up before its bad record is found. */
function halves(records: readonly LambdaRecord[]): readonly Slice[] {
  const middle = records.length >> 1
  return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, failures: 0 }))
}

async function abandon(records: readonly LambdaRecord[], attempts: number, delivery: Delivery): Promise<void> {
  await delivery.giveUp(records, attempts)
  const last = records.at(-1)
  if (last) delivery.handled(last)
}

const backoff = (failures: number): number => Math.min(100 * 2 ** failures, 5_000)
