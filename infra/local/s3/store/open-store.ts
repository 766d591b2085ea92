import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type EventFeed, openEventFeed } from './event-feed'
import { type LineLog, openLineLog, rewriteLineLog } from './line-log'
import type { ObjectCreated } from './model'
import { type ObjectFiles, openObjectFiles, sweepUnnamed } from './object-files'
import { applyRecord, fileIdsOf, recordsOf, type StoreRecord, type StoreState } from './records'

export interface Store {
  readonly state: StoreState
  readonly files: ObjectFiles
  readonly events: EventFeed
  /** Log, state, removal of freed files, event. Synchronous, so what was checked just before still holds. */
  append(record: StoreRecord): void
  nextEventNumber(): number
  close(): void
}

/** Opens a folder, however its last process ended. The caller holds the folder's lock. */
export function openStore(folder: string, onObjectCreated: (event: ObjectCreated) => void = () => {}): Store {
  mkdirSync(folder, { recursive: true })
  const state: StoreState = { buckets: new Map(), uploads: new Map() }
  const events = openEventFeed(join(folder, 'events.log'))
  const files = openObjectFiles(folder)
  const log = openRecords(join(folder, 'records.log'), state, events)
  sweepUnnamed(folder, fileIdsOf(state))
  let lastNumber = events.last
  const unpublished: ObjectCreated[] = []

  // In order even if the disk was full for a while: the feed never holds a later event without the earlier ones.
  const publish = () => {
    for (let event = unpublished[0]; event; event = unpublished[0]) {
      events.append(event)
      unpublished.shift()
      onObjectCreated(event)
    }
  }

  return {
    state,
    files,
    events,
    append(record) {
      log.append(record)
      const freed = applyRecord(state, record)
      const event = eventOf(record)
      if (event) unpublished.push(event)
      for (const id of freed) files.remove(id)
      publish()
    },
    nextEventNumber: () => ++lastNumber,
    close() {
      log.close()
      events.close()
    },
  }
}

/** Replays the log. Events which a crash kept out of the feed are still in their records, and follow now. */
function openRecords(path: string, state: StoreState, events: EventFeed): LineLog {
  let lines = 0
  const log = openLineLog(path, (entry) => {
    const record = entry as StoreRecord
    lines++
    applyRecord(state, record)
    const event = eventOf(record)
    if (event && event.n > events.last) events.append(event)
  })

  const live = [...recordsOf(state)]
  if (lines <= 2 * live.length + 1000) return log
  log.close()
  rewriteLineLog(path, live)
  return openLineLog(path, () => {})
}

function eventOf(record: StoreRecord): ObjectCreated | undefined {
  if (record.record !== 'version' || !record.event || record.version.kind !== 'object') return undefined
  const { key, size, eTag, versionId, modifiedAt } = record.version
  return { ...record.event, bucket: record.bucket, key, size, eTag, versionId, eventTime: modifiedAt }
}
