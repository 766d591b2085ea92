import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'

/** One read of a shard. `isClosed` means nothing will ever follow: go on with the shard's children. */
export interface Page {
  readonly records: readonly StreamRecord[]
  readonly isClosed: boolean
}

export type StreamRecord = _Record & {
  readonly dynamodb: NonNullable<_Record['dynamodb']> & { readonly SequenceNumber: string }
}

/** Where a reader stands in a shard: after the record with this number, or before everything. */
export type Position = string | undefined

export interface StreamPages {
  shards(): Promise<readonly Shard[]>
  after(shardId: string, position: Position): Promise<Page>
}

const pageSize = 500
const pagesKept = 16
const shardsKeptMilliseconds = 5_000

/**
 * Reads one DynamoDB stream for all its consumers. Those that stand at the same place share one read, so six projectors
 * on the journal cost the engine little more than one.
 */
export function createStreamPages(client: DynamoDBStreamsClient, streamArn: string): StreamPages {
  const shards = createShards(client, streamArn)
  const read = createRead(client, streamArn)
  const pages = new Map<string, Promise<Page>>()

  return {
    shards: shards.list,
    after(shardId, position) {
      const key = `${shardId} ${position}`
      const kept = pages.get(key)
      if (kept) return kept

      const page = read(shardId, position).catch((error) => readFromOldest(error, read, shardId))
      pages.set(key, page)
      const forget = () => pages.delete(key)
      page.then(({ records, isClosed }) => {
        // An empty page is the end for now: the next reader must look again.
        if (records.length === 0) forget()
        if (isClosed) shards.forget()
      }, forget)
      for (const oldest of [...pages.keys()].slice(0, -pagesKept)) pages.delete(oldest)
      return page
    },
  }
}

type Read = (shardId: string, position: Position) => Promise<Page>

function createRead(client: DynamoDBStreamsClient, StreamArn: string): Read {
  const iterators = new Map<string, string>()

  const iteratorAfter = async (ShardId: string, position: Position): Promise<string | undefined> => {
    const key = `${ShardId} ${position}`
    const known = iterators.get(key)
    iterators.delete(key)
    if (known !== undefined) return known

    const place =
      position === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: position }
    return (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...place }))).ShardIterator
  }

  return async (shardId, position) => {
    const ShardIterator = await iteratorAfter(shardId, position)
    const answer = await client.send(new GetRecordsCommand({ ShardIterator, Limit: pageSize }))
    const records = (answer.Records ?? []).filter(hasSequenceNumber)
    const next = records.at(-1)?.dynamodb.SequenceNumber ?? position
    if (answer.NextShardIterator !== undefined) iterators.set(`${shardId} ${next}`, answer.NextShardIterator)
    return { records, isClosed: answer.NextShardIterator === undefined }
  }
}

function createShards(client: DynamoDBStreamsClient, StreamArn: string) {
  let kept: { readonly shards: readonly Shard[]; readonly until: number } = { shards: [], until: 0 }
  return {
    list: async (): Promise<readonly Shard[]> => {
      if (kept.shards.length > 0 && Date.now() < kept.until) return kept.shards
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
      kept = { shards: StreamDescription?.Shards ?? [], until: Date.now() + shardsKeptMilliseconds }
      return kept.shards
    },
    forget: (): void => {
      kept = { shards: [], until: 0 }
    },
  }
}

/** A stream keeps 24 hours. Whoever comes later begins with what is left; a view can be rebuilt from the journal. */
function readFromOldest(error: unknown, read: Read, shardId: string): Promise<Page> {
  if (error instanceof TrimmedDataAccessException) return read(shardId, undefined)
  throw error
}

const hasSequenceNumber = (record: _Record): record is StreamRecord => record.dynamodb?.SequenceNumber !== undefined
