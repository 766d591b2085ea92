import { createHash } from 'node:crypto'
import { type Engine, keyAttributesOf } from './engine'
import { invalid, refusal } from './refusals'
import { placeAfter, type Stream, type StreamRecord } from './stream'
import { itemBytes } from './values'

interface OfStream {
  readonly StreamArn: string
}

interface ShardIteratorRequest extends OfStream {
  readonly ShardId: string
  readonly ShardIteratorType: string
  readonly SequenceNumber?: string
}

const SHARD = 'shardId-00000000000000000001'
const RECORDS_LIMIT = 1000
const ANSWER_BYTES_LIMIT = 1024 * 1024

export function listStreams(
  engine: Engine,
  raw: { TableName?: string; ExclusiveStartStreamArn?: string; Limit?: number },
) {
  const arns = [...engine.streams.values()]
    .filter(
      ({ tableName, arn }) => (raw.TableName ?? tableName) === tableName && arn > (raw.ExclusiveStartStreamArn ?? ''),
    )
    .sort((one, other) => (one.arn < other.arn ? -1 : 1))
  const listed = arns.slice(0, raw.Limit ?? 100)
  return {
    Streams: listed.map(({ arn, tableName, label }) => ({ StreamArn: arn, TableName: tableName, StreamLabel: label })),
    LastEvaluatedStreamArn: arns.length > listed.length ? listed[listed.length - 1]?.arn : undefined,
  }
}

/** A stream has one shard: one order for all its records. */
export function describeStream(engine: Engine, raw: OfStream) {
  const stream = findStream(engine, raw.StreamArn)
  const isOpen = stream.closedAfter === undefined
  return {
    StreamDescription: {
      StreamArn: stream.arn,
      StreamLabel: stream.label,
      StreamStatus: isOpen ? 'ENABLED' : 'DISABLED',
      StreamViewType: stream.viewType,
      CreationRequestDateTime: stream.openedAt / 1000,
      TableName: stream.tableName,
      KeySchema: stream.keySchema,
      Shards: [
        {
          ShardId: SHARD,
          SequenceNumberRange: {
            StartingSequenceNumber: numbered(stream.trimmedThrough + 1),
            EndingSequenceNumber: isOpen ? undefined : numbered(stream.closedAfter ?? 0),
          },
        },
      ],
    },
  }
}

/** An iterator names the last record its holder has seen. Unlike DynamoDB's, it does not expire: a laptop may sleep. */
export function getShardIterator(engine: Engine, raw: ShardIteratorRequest) {
  const stream = findStream(engine, raw.StreamArn)
  if (raw.ShardId !== SHARD) {
    throw refusal('ResourceNotFoundException', `Requested resource not found: Shard: ${raw.ShardId}`)
  }
  const seen = seenBefore(engine, stream, raw)
  assertNotTrimmed(stream, seen)
  return { ShardIterator: iterator(stream, seen) }
}

export function getRecords(engine: Engine, raw: { ShardIterator: string; Limit?: number }) {
  const { arn, seen } = parsedIterator(raw.ShardIterator)
  const stream = findStream(engine, arn)
  assertNotTrimmed(stream, seen)
  const records = recordsAfter(stream, seen, Math.min(raw.Limit ?? RECORDS_LIMIT, RECORDS_LIMIT))
  const last = records[records.length - 1]?.sequence ?? seen
  const isOver = stream.closedAfter !== undefined && placeAfter(stream, last) === stream.records.length
  return {
    Records: records.map((record) => wireRecord(engine, stream, record)),
    NextShardIterator: isOver ? undefined : iterator(stream, last),
  }
}

function recordsAfter(stream: Stream, seen: number, limit: number): StreamRecord[] {
  const records: StreamRecord[] = []
  let bytes = 0
  for (let place = placeAfter(stream, seen); records.length < limit && bytes < ANSWER_BYTES_LIMIT; place += 1) {
    const record = stream.records[place]
    if (!record) break
    records.push(record)
    bytes += sizeOf(record)
  }
  return records
}

function seenBefore(
  engine: Engine,
  stream: Stream,
  { ShardIteratorType, SequenceNumber }: ShardIteratorRequest,
): number {
  if (ShardIteratorType === 'TRIM_HORIZON') return stream.trimmedThrough
  if (ShardIteratorType === 'LATEST') return engine.sequence
  if (!SequenceNumber || !/^\d+$/.test(SequenceNumber)) throw invalid('SequenceNumber must be a number')
  if (ShardIteratorType === 'AT_SEQUENCE_NUMBER') return Number(SequenceNumber) - 1
  if (ShardIteratorType === 'AFTER_SEQUENCE_NUMBER') return Number(SequenceNumber)
  throw invalid(`ShardIteratorType is not known: ${ShardIteratorType}`)
}

/** Never skips silently: who asks for what is gone must learn that it is gone. */
function assertNotTrimmed(stream: Stream, seen: number) {
  if (seen >= stream.trimmedThrough) return
  throw refusal(
    'TrimmedDataAccessException',
    'The operation attempted to read past the oldest stream record in a shard.',
  )
}

function wireRecord(engine: Engine, stream: Stream, record: StreamRecord) {
  const { before, after, sequence, at, expired } = record
  const shows = (image: string) => stream.viewType === image || stream.viewType === 'NEW_AND_OLD_IMAGES'
  return {
    eventID: createHash('md5').update(`${stream.arn}#${sequence}`).digest('hex'),
    eventName: eventName(record),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: engine.region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      Keys: keyAttributesOf(stream.keySchema, after ?? before ?? {}),
      NewImage: shows('NEW_IMAGE') ? after : undefined,
      OldImage: shows('OLD_IMAGE') ? before : undefined,
      SequenceNumber: numbered(sequence),
      SizeBytes: sizeOf(record),
      StreamViewType: stream.viewType,
    },
    userIdentity: expired ? { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } : undefined,
  }
}

function eventName({ before, after }: StreamRecord): string {
  if (!before) return 'INSERT'
  return after ? 'MODIFY' : 'REMOVE'
}

function sizeOf({ before, after }: StreamRecord): number {
  return (before ? itemBytes(before) : 0) + (after ? itemBytes(after) : 0)
}

function findStream(engine: Engine, arn: string): Stream {
  const stream = engine.streams.get(arn)
  if (stream) return stream
  throw refusal('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`)
}

/** Digits of one length, so that they sort as text too. */
function numbered(sequence: number): string {
  return String(sequence).padStart(21, '0')
}

function iterator(stream: Stream, seen: number): string {
  return Buffer.from(JSON.stringify([stream.arn, seen])).toString('base64')
}

function parsedIterator(text: string): { arn: string; seen: number } {
  try {
    const [arn, seen] = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as unknown[]
    if (typeof arn === 'string' && typeof seen === 'number') return { arn, seen }
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  throw invalid('Invalid ShardIterator')
}
