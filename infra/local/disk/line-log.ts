import { dirname } from 'node:path'
import { type Disk, type DiskFile, isFull } from './disk'
import { createGroupSync } from './group-sync'
import { assertWhole, pointAt, writeMark } from './log-mark'

/** JSON lines, one per commit. */
export interface LineLog {
  /** In order, from the beginning. A last line without its end is cut off; a broken whole line is an error. */
  replay(each: (entry: unknown) => void): void
  /** Returns when the whole line is with the operating system; throws, leaving no trace, if it cannot be. */
  append(entry: object): void
  /** Resolves when everything appended so far survives a power cut. Rejects for ever once the disk has failed. */
  settled(): Promise<void>
  /** Puts `entries` in the place of everything. A crash, or a full disk (false), leaves the old log. */
  rewrite(entries: Iterable<object>): boolean
  /**
   * To be called every second or so. Throws, now and at every later request, if the file under our hands is no longer the
   * one at its path; marks how long it has become when it grew much since the last mark; sees whether a full disk has room.
   */
  assertThere(): void
  /** Why nothing can be stored now, in a sentence for the operator; undefined while everything is well. */
  trouble(): string | undefined
  close(): void
}

const chunkBytes = 4 * 1024 * 1024
const newline = 10
/** A whole block of the file system: less may fit into one that is taken already. */
const roomBytes = 8192

interface Log {
  readonly disk: Disk
  readonly path: string
  file: DiskFile
  /** Where the next line begins. */
  end: number
  /** How much of it the mark knows; undefined if there is none, or more than one point. */
  markedBytes: number | undefined
  /** Part of a line that could not be written whole may lie behind the end. */
  isTorn: boolean
  isClosed: boolean
  /** The last append found no room; the next one that succeeds takes it back. */
  isFull: boolean
  /** Set for good: then nobody knows any more what the disk holds, and only opening it anew can tell. */
  failure?: Error
}

/** Refuses a log that has lost what it once had. */
export function openLineLog(disk: Disk, path: string): LineLog {
  disk.remove(draftOf(path))
  const file = disk.open(path)
  disk.syncFolder(dirname(path))
  const markedBytes = assertWhole(disk, path, file)
  const log: Log = { disk, path, file, end: file.size(), markedBytes, isTorn: false, isClosed: false, isFull: false }
  const sync = createGroupSync(() => syncOrFail(log))
  return {
    replay: (each) => replay(log, each),
    append(entry) {
      append(log, lineOf(entry))
      sync.mark()
    },
    async settled() {
      if (log.failure) throw log.failure
      await sync.settled()
    },
    rewrite: (entries) => rewrite(log, entries),
    assertThere() {
      if (log.failure) return
      if (disk.isAt(path, log.file)) {
        if (log.isFull) tryRoom(log)
        return markGrown(log)
      }
      const what = 'was deleted or replaced while it was in use; nothing is stored any more'
      log.failure = new Error(`${path} ${what}. Stop Ruhu and restore the folder from a backup.`)
      throw log.failure
    },
    trouble: () => log.failure?.message ?? (log.isFull ? `The disk is full: ${path} takes nothing more.` : undefined),
    close: () => close(log),
  }
}

async function syncOrFail(log: Log): Promise<void> {
  const { file } = log
  if (log.isClosed) return
  await file.syncLater().catch((cause: unknown) => {
    // Closing, and putting another log in its place, sync everything themselves and take the file from under this sync.
    if (log.isClosed || log.file !== file) return
    log.failure = new Error(`${log.path} could not be written to the disk`, { cause })
    throw log.failure
  })
}

function replay(log: Log, each: (entry: unknown) => void): void {
  log.end = replayLines(log.file, log.path, each)
  if (log.file.size() > log.end) log.file.truncate(log.end)
  // What a process wrote shortly before its end may still be on its way to the disk.
  log.file.sync()
  mark(log)
}

/** Only after a sync: a mark must never promise more than the disk has. */
function mark(log: Log): void {
  if (log.markedBytes === log.end) return
  if (writeMark(log.disk, log.path, [pointAt(log.file, log.end)])) log.markedBytes = log.end
}

const muchBytes = 1024 * 1024

/** After a kill the mark of the start would know nothing of what came since: a log that was new then could vanish unnoticed. */
function markGrown(log: Log): void {
  const marked = log.markedBytes ?? 0
  const isFirst = marked === 0 && log.end > 0
  if (!isFirst && log.end - marked < muchBytes) return
  log.file.sync()
  mark(log)
}

function append(log: Log, line: Buffer): void {
  if (log.failure) throw log.failure
  if (log.isTorn) cut(log)
  log.isTorn = true
  try {
    log.file.write(line, log.end)
  } catch (error) {
    log.isFull = isFull(error)
    cutIfPossible(log)
    throw error
  }
  log.isTorn = false
  log.isFull = false
  log.end += line.length
}

/** Some bytes without an end of line, taken away again: what a crash leaves of them is cut off like half a line. */
function tryRoom(log: Log): void {
  log.isTorn = true
  try {
    log.file.write(Buffer.alloc(roomBytes), log.end)
    log.isFull = false
  } catch (error) {
    if (!isFull(error)) throw error
  } finally {
    cutIfPossible(log)
  }
}

/** Half a line would make the next one unreadable. */
function cut(log: Log): void {
  log.file.truncate(log.end)
  log.isTorn = false
}

/** If not now, then before the next line: the error of the write is the one to tell. */
function cutIfPossible(log: Log): void {
  try {
    cut(log)
  } catch {
    log.isTorn = true
  }
}

function rewrite(log: Log, entries: Iterable<object>): boolean {
  const { disk, path } = log
  if (log.failure) return false
  const next = writeDraft(disk, path, entries)
  if (!next) return false
  const point = pointAt(next.file, next.length)
  log.markedBytes = undefined
  // Whichever of the two a crash leaves in place is the right one.
  if (!writeMark(disk, path, [pointAt(log.file, log.end), point])) return discard(disk, path, next.file)
  disk.rename(draftOf(path), path)
  disk.syncFolder(dirname(path))
  log.file.close()
  log.file = next.file
  log.end = next.length
  mark(log)
  return true
}

function close(log: Log): void {
  log.isClosed = true
  try {
    if (log.failure) return
    log.file.sync()
    mark(log)
  } finally {
    log.file.close()
  }
}

const draftOf = (path: string): string => `${path}.new`

/** Nothing if the disk has no room for it. */
function writeDraft(
  disk: Disk,
  path: string,
  entries: Iterable<object>,
): { file: DiskFile; length: number } | undefined {
  const file = disk.open(draftOf(path))
  try {
    let length = 0
    for (const entry of entries) {
      const line = lineOf(entry)
      file.write(line, length)
      length += line.length
    }
    file.sync()
    return { file, length }
  } catch (error) {
    discard(disk, path, file)
    if (isFull(error)) return undefined
    throw error
  }
}

function discard(disk: Disk, path: string, file: DiskFile): false {
  file.close()
  disk.remove(draftOf(path))
  return false
}

const lineOf = (entry: object): Buffer => Buffer.from(`${JSON.stringify(entry)}\n`)

/** Returns where the last whole line ends. */
function replayLines(file: DiskFile, path: string, each: (entry: unknown) => void): number {
  const chunk = Buffer.alloc(Math.min(chunkBytes, Math.max(1, file.size())))
  let end = 0
  let rest: Buffer = Buffer.alloc(0)
  for (;;) {
    const length = file.read(chunk, end + rest.length)
    if (length === 0) return end
    const bytes = Buffer.concat([rest, chunk.subarray(0, length)])
    const used = replayBytes(bytes, (line, start) => each(parsed(line, path, end + start)))
    end += used
    rest = bytes.subarray(used)
  }
}

function replayBytes(bytes: Buffer, each: (line: Buffer, start: number) => void): number {
  let start = 0
  for (let stop = bytes.indexOf(newline); stop >= 0; stop = bytes.indexOf(newline, start)) {
    each(bytes.subarray(start, stop), start)
    start = stop + 1
  }
  return start
}

function parsed(line: Buffer, path: string, start: number): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch (cause) {
    // Going on would forget what follows, and silently.
    throw new Error(`${path} is damaged at byte ${start}; restore the folder from a backup.`, { cause })
  }
}
