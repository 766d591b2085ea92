import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from 'node:fs'

export interface LineLog {
  /** On return the line belongs to the operating system: it survives the death of this process. */
  append(entry: unknown): void
  close(): void
}

/** Opens a log of one JSON value per line. A last line torn by a crash was never acknowledged and is cut off. */
export function openLineLog(path: string, onEntry: (entry: unknown) => void): LineLog {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+')
  let length = readLines(file, path, onEntry)
  ftruncateSync(file, length)

  return {
    append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      try {
        for (let written = 0; written < line.length; ) {
          written += writeSync(file, line, written, line.length - written, length + written)
        }
      } catch (error) {
        // A full disk may have taken half a line, and the next one must not begin inside it.
        ftruncateSync(file, length)
        throw error
      }
      length += line.length
    },
    close() {
      fsyncSync(file)
      closeSync(file)
    },
  }
}

/** Replaces the whole log in one step: a crash leaves the old one or the new one. */
export function rewriteLineLog(path: string, entries: Iterable<unknown>): void {
  const next = `${path}.next`
  const file = openSync(next, 'w')
  for (const entry of entries) writeSync(file, `${JSON.stringify(entry)}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(next, path)
}

/** The number of bytes that whole lines take. */
function readLines(file: number, path: string, onEntry: (entry: unknown) => void): number {
  const block = Buffer.alloc(1 << 20)
  let whole = 0
  let rest: Buffer = Buffer.alloc(0)

  for (;;) {
    const count = readSync(file, block, 0, block.length, whole + rest.length)
    if (count === 0) return whole
    const bytes = Buffer.concat([rest, block.subarray(0, count)])
    const end = bytes.lastIndexOf(10) + 1
    for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line) onEntry(parseLine(line, path, whole))
    whole += end
    rest = bytes.subarray(end)
  }
}

function parseLine(line: string, path: string, near: number): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    // Going on would forget what follows, and silently.
    throw new Error(`${path} is damaged after byte ${near}; restore the folder from a backup.`, { cause })
  }
}
