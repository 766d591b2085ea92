import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { privateFile, privateFolder } from '../disk/private-files'

/** What the functions print, one file per function; the terminal stays readable. */
export interface LogFiles {
  /** Never fails: work must not stop because it cannot be talked about. */
  writerFor(name: string): (text: string) => void
}

const largestBytes = 10_000_000

/** A file that has grown too large is set aside once, so a machine that runs for months keeps at most two per function. */
export function openLogFiles(folder: string, say: (line: string) => void): LogFiles {
  mkdirSync(folder, { recursive: true, mode: privateFolder })
  let hasTold = false
  return {
    writerFor: (name) => {
      const file = join(folder, `${name}.log`)
      return (text) => {
        try {
          const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
          if (size > largestBytes) renameSync(file, `${file}.old`)
          appendFileSync(file, text, { mode: privateFile })
          hasTold = false
        } catch (error) {
          // Once and not for every line, until it works again.
          if (!hasTold) say(`logs are not written: ${error instanceof Error ? error.message : String(error)}`)
          hasTold = true
        }
      }
    },
  }
}
