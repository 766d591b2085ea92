import { join } from 'node:path'
import type { Disk } from '../../disk/disk'
import { type LineLog, openLineLog } from '../../disk/line-log'
import { createEventFeed, type EventFeed } from './event-feed'
import type { ObjectCreated } from './model'
import { type ObjectFiles, openObjectFiles, sweepUnnamed } from './object-files'
import { applyRecord, fileIdsOf, recordsOf, type StoreRecord, type StoreState } from './records'

export interface Store {
  readonly state: StoreState
  readonly files: ObjectFiles
  readonly events: EventFeed
  /** Files that records name and that are not there: found when the store was opened, or when somebody asked for one. */
  missing(): readonly string[]
  noteMissing(fileId: string): void
  /** Log and state. Synchronous, so what was checked just before still holds. */
  append(record: StoreRecord): void
  /** Resolves when everything appended so far survives a power cut, and its events are told. */
  settled(): Promise<void>
  nextEventNumber(): number
  /** Throws if the log was deleted or replaced meanwhile. */
  assertThere(): void
  /** Why nothing can be stored now, or what of the stored cannot be read. */
  trouble(): string | undefined
  close(): void
}

/** Opens a folder, however its last process ended. The caller holds the folder's lock. */
export function openStore(
  disk: Disk,
  folder: string,
  onObjectCreated: (event: ObjectCreated) => void = () => undefined,
): Store {
  disk.makeFolder(folder)
  const state: StoreState = { buckets: new Map(), uploads: new Map() }
  const events = createEventFeed()
  const files = openObjectFiles(disk, folder)
  const log = openRecords(disk, folder, state, events)
  const missing = new Set(sweepUnnamed(disk, folder, fileIdsOf(state)).missing)
  const stillMissing = () => forgetFound(missing, state, files)
  let lastNumber = events.last

  /** Only when the record is safe: an event told of what a power cut takes back would be told of another object again. */
  const follow = (freed: readonly string[], event: ObjectCreated | undefined) => {
    if (event) {
      events.append(event)
      onObjectCreated(event)
    }
    for (const id of freed) files.remove(id)
  }

  return {
    state,
    files,
    events,
    missing: stillMissing,
    noteMissing: (fileId) => void missing.add(fileId),
    append(record) {
      log.append(record)
      const freed = applyRecord(state, record)
      const event = eventOf(record)
      // Whoever waits for the answer is told as well; a file that stays is removed at the next start.
      log
        .settled()
        .then(() => follow(freed, event))
        .catch(console.error)
    },
    settled: log.settled,
    nextEventNumber: () => ++lastNumber,
    assertThere: log.assertThere,
    trouble: () => log.trouble() ?? sayMissing(stillMissing().length),
    close: log.close,
  }
}

/** Put back from a backup, or removed with its object, a file is missed no longer. */
function forgetFound(missing: Set<string>, state: StoreState, files: ObjectFiles): readonly string[] {
  if (missing.size === 0) return []
  const named = fileIdsOf(state)
  for (const id of missing) if (!named.has(id) || files.exists(id)) missing.delete(id)
  return [...missing]
}

const sayMissing = (count: number): string | undefined =>
  count === 0 ? undefined : `The files of ${count} stored objects are missing; restore them from a backup.`

/** Replays the log, and makes it short again where most of it is history. */
function openRecords(disk: Disk, folder: string, state: StoreState, events: EventFeed): LineLog {
  const earlier = readEarlierEvents(disk, folder, events)
  const log = openLineLog(disk, join(folder, 'records.log'))
  let lines = 0
  log.replay((entry) => {
    const record = entry as StoreRecord
    lines++
    applyRecord(state, record)
    for (const event of eventsOf(record)) if (event.n > events.last) events.append(event)
  })

  const live = [...recordsOf(state)]
  const isWorthIt = lines > 2 * live.length + 1000
  if (!isWorthIt && !earlier) return log
  const kept = { record: 'events', recent: events.recent } as const
  if (log.rewrite([...live, kept]) && earlier) disk.remove(earlier)
  return log
}

/** Events once had a log of their own, which only grew. Its path, if there is one. */
function readEarlierEvents(disk: Disk, folder: string, events: EventFeed): string | undefined {
  const path = join(folder, 'events.log')
  if (!disk.exists(path)) return undefined
  const log = openLineLog(disk, path)
  log.replay((entry) => events.append(entry as ObjectCreated))
  log.close()
  return path
}

function eventsOf(record: StoreRecord): readonly ObjectCreated[] {
  if (record.record === 'events') return record.recent
  const event = eventOf(record)
  return event ? [event] : []
}

function eventOf(record: StoreRecord): ObjectCreated | undefined {
  if (record.record !== 'version' || !record.event || record.version.kind !== 'object') return undefined
  const { key, size, eTag, versionId, modifiedAt } = record.version
  return { ...record.event, bucket: record.bucket, key, size, eTag, versionId, eventTime: modifiedAt }
}
