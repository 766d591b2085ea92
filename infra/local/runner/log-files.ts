import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from './files'

/** What the functions print, one file per function; the terminal stays readable. */
export interface LogFiles {
  writerFor(name: string): (text: string) => void
}

const largestBytes = 10_000_000

/** A file that has grown too large is set aside once, so a machine that runs for months keeps at most two per function. */
export function openLogFiles(folder: string): LogFiles {
  mkdirSync(folder, { recursive: true })
  return {
    writerFor: (name) => {
      const file = join(folder, `${name}.log`)
      return (text) => {
        if (sizeOf(file) > largestBytes) renameSync(file, `${file}.old`)
        appendFileSync(file, text)
      }
    },
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}
