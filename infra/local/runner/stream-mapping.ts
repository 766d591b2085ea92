import type { Shard } from '@aws-sdk/client-dynamodb-streams'
import type { Bell } from './bell'
import type { Checkpoint } from './checkpoints'
import { type Consumer, startConsumer } from './consumer'
import { type Delivery, deliver } from './deliver'
import { gather, type Source } from './gather'
import type { StreamPages } from './stream-pages'

export interface StreamMapping extends Source {
  readonly name: string
  readonly delivery: Omit<Delivery, 'handled' | 'signal'>
}

/** Per shard: the number of the last record handled; `done` once the shard is closed and read to its end. */
export type Progress = Readonly<Record<string, { readonly after?: string; readonly done?: boolean }>>

interface Surroundings {
  readonly pages: StreamPages
  readonly checkpoint: Checkpoint<Progress>
  readonly bell: Bell
  readonly say: (line: string) => void
}

interface Run extends Pick<Surroundings, 'pages' | 'checkpoint'> {
  readonly mapping: StreamMapping
  progress: Progress
}

// What is done through the API rings the bell; the longest wait is only for writes that come from elsewhere. Lambda asks a
// stream four times a second; here the first change after a quiet while is followed at once, and only those behind it wait.
const patience = { restMilliseconds: 250, longestMilliseconds: 500 }

/** Feeds one function from one stream: at least once, in order per shard, through a kill between any two lines. */
export function startStreamMapping(mapping: StreamMapping, surroundings: Surroundings): Consumer {
  const { bell, say, checkpoint, pages } = surroundings
  const run = { mapping, pages, checkpoint, progress: checkpoint.read() ?? {} }
  const look = (signal: AbortSignal) => advanceAll(run, signal)
  return startConsumer({ name: mapping.name, look, idle: (signal) => bell.wait(patience, signal) }, say)
}

async function advanceAll(run: Run, signal: AbortSignal): Promise<boolean> {
  const shards = await run.pages.shards()
  run.progress = listed(shards, run.progress)
  let hasMoved = false
  for (const shardId of readable(shards, run.progress))
    hasMoved = (await advanceShard(run, shardId, signal)) || hasMoved
  return hasMoved
}

async function advanceShard(run: Run, shardId: string, signal: AbortSignal): Promise<boolean> {
  const from = run.progress[shardId]?.after
  const { batch, position, isClosed, isEmpty } = await gather(
    run.mapping,
    run.pages,
    { shardId, position: from },
    signal,
  )
  const isHandled = await deliver(batch, {
    ...run.mapping.delivery,
    handled: (last) => advance(run, shardId, { after: last.dynamodb.SequenceNumber }),
    signal,
  })
  if (!isHandled) return true

  // Filtered records count too: they need not be looked at again.
  if (position !== run.progress[shardId]?.after) advance(run, shardId, { after: position })
  if (isClosed) advance(run, shardId, { done: true })
  return batch.length > 0 || !isEmpty || isClosed
}

function advance(run: Run, shardId: string, change: Progress[string]): void {
  run.progress = { ...run.progress, [shardId]: { ...run.progress[shardId], ...change } }
  run.checkpoint.write(run.progress)
}

/** A shard the stream no longer lists is gone for good. */
function listed(shards: readonly Shard[], progress: Progress): Progress {
  const names = new Set(shards.map(({ ShardId }) => ShardId))
  return Object.fromEntries(Object.entries(progress).filter(([shardId]) => names.has(shardId)))
}

/** A child waits for its parent: else an item's later change could be handled before an earlier one. */
function readable(shards: readonly Shard[], progress: Progress): readonly string[] {
  const isUnread = (id: string | undefined) => shards.some(({ ShardId }) => ShardId === id) && !progress[id ?? '']?.done
  return shards
    .filter(({ ShardId, ParentShardId }) => isUnread(ShardId) && !isUnread(ParentShardId))
    .flatMap(({ ShardId }) => ShardId ?? [])
}
