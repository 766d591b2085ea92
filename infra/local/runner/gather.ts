import { pause } from './bell'
import { type LambdaRecord, lambdaRecord } from './lambda-record'
import type { Position, StreamPages } from './stream-pages'

export interface Gathered {
  readonly batch: readonly LambdaRecord[]
  /** The last record looked at, filtered out or not. */
  readonly position: Position
  readonly isClosed: boolean
  readonly isEmpty: boolean
}

export interface Source {
  readonly streamArn: string
  readonly region: string
  readonly batchSize: number
  /** How long a batch may wait to become fuller, once it has its first record. */
  readonly windowMilliseconds: number
  readonly passes: (record: LambdaRecord) => boolean
}

/** Reads on from a place until a batch is full, its window has passed, or the shard has nothing more for now. */
export async function gather(
  source: Source,
  pages: StreamPages,
  from: { readonly shardId: string; readonly position: Position },
  signal: AbortSignal,
): Promise<Gathered> {
  const batch: LambdaRecord[] = []
  let position = from.position
  let closesAt = Number.POSITIVE_INFINITY
  for (;;) {
    const { records, isClosed } = await pages.after(from.shardId, position)
    for (const record of records) {
      position = record.dynamodb.SequenceNumber
      const candidate = lambdaRecord(record, source.streamArn, source.region)
      if (source.passes(candidate)) batch.push(candidate)
      if (batch.length === source.batchSize) return { batch, position, isClosed: false, isEmpty: false }
    }

    const isEmpty = records.length === 0
    if (batch.length > 0) closesAt = Math.min(closesAt, Date.now() + source.windowMilliseconds)
    const isOver = batch.length > 0 ? Date.now() >= closesAt : true
    if (isOver || isClosed) return { batch, position, isClosed, isEmpty }
    if (isEmpty && !(await pause(closesAt - Date.now(), signal))) return { batch, position, isClosed, isEmpty }
  }
}
