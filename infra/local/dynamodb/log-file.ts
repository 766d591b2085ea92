import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** JSON lines, one per commit. What was appended survives the death of the process at any moment. */
export interface LogFile {
  /** In order, from the beginning. A last line without its end is cut off; a broken whole line is an error. */
  replay(each: (entry: unknown) => void): void
  /** Returns when the whole line is with the operating system; throws, leaving no trace, if it cannot be. */
  append(entry: object): void
  /** Puts `entries` in the place of everything. A crash or a full disk meanwhile leaves the old log; false then. */
  rewrite(entries: Iterable<object>): boolean
  close(): void
}

const CHUNK_BYTES = 4 * 1024 * 1024
const NEWLINE = 10
const SYNC_MILLISECONDS = 1000

export function openLogFile(path: string): LogFile {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  let file = openSync(path, existsSync(path) ? 'r+' : 'w+')
  let end = fstatSync(file).size
  let isDirty = false
  // For power cuts: at most about a second is lost. The death of a process loses nothing, because writes are not buffered here.
  const sync = setInterval(() => {
    if (!isDirty) return
    isDirty = false
    fdatasync(file, (error) => {
      // After a rewrite or a close the file of this request may be gone; its successor was synced as a whole.
      if (error && error.code !== 'EBADF') throw error
    })
  }, SYNC_MILLISECONDS).unref()

  return {
    replay(each) {
      end = replayLines(file, end, each)
      ftruncateSync(file, end)
    },
    append(entry) {
      const line = lineOf(entry)
      try {
        writeWhole(file, line, end)
      } catch (error) {
        // Half a line would make the next one unreadable.
        ftruncateSync(file, end)
        throw error
      }
      end += line.length
      isDirty = true
    },
    rewrite(entries) {
      const next = writeDraft(draft, entries)
      if (!next) return false
      renameSync(draft, path)
      syncFolder(dirname(path))
      closeSync(file)
      file = next.file
      end = next.length
      return true
    },
    close() {
      clearInterval(sync)
      fdatasyncSync(file)
      closeSync(file)
    },
  }
}

/** Nothing if the disk has no room for it. */
function writeDraft(draft: string, entries: Iterable<object>): { file: number; length: number } | undefined {
  const file = openSync(draft, 'w+')
  try {
    let length = 0
    for (const entry of entries) length += writeWhole(file, lineOf(entry), length)
    fdatasyncSync(file)
    return { file, length }
  } catch (error) {
    closeSync(file)
    rmSync(draft)
    if (isFull(error)) return undefined
    throw error
  }
}

function isFull(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC'
}

function lineOf(entry: object): Buffer {
  return Buffer.from(`${JSON.stringify(entry)}\n`)
}

function writeWhole(file: number, bytes: Buffer, position: number): number {
  let written = 0
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written)
  }
  return written
}

/** Returns where the last whole line ends. */
function replayLines(file: number, size: number, each: (entry: unknown) => void): number {
  let end = 0
  let rest = Buffer.alloc(0)
  for (let position = 0; position < size; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, size - position))
    const length = readSync(file, chunk, 0, chunk.length, position)
    if (length === 0) break
    position += length
    const bytes = Buffer.concat([rest, chunk.subarray(0, length)])
    const used = replayBytes(bytes, end, (line, start) => each(parsed(line, start)))
    end += used
    rest = bytes.subarray(used)
  }
  return end
}

function replayBytes(bytes: Buffer, offset: number, each: (line: Buffer, start: number) => void): number {
  let start = 0
  for (let newline = bytes.indexOf(NEWLINE); newline >= 0; newline = bytes.indexOf(NEWLINE, start)) {
    each(bytes.subarray(start, newline), offset + start)
    start = newline + 1
  }
  return start
}

function parsed(line: Buffer, start: number): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch (error) {
    throw new Error(`The log is damaged at byte ${start}`, { cause: error })
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open folders and does not need it. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fdatasyncSync(handle)
  closeSync(handle)
}
