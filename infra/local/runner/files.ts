import { readFileSync } from 'node:fs'
import { nodeDisk } from '../disk/node-disk'
import { writeWhole as writeWholeOn } from '../disk/write-whole'

/** Replaces the file in one step: a kill or a power cut leaves the old content or the new, never half of it. */
export const writeWhole = (file: string, content: string | Uint8Array): void => writeWholeOn(nodeDisk, file, content)

/** The file's content; undefined if there is none. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT')

/** What the system calls an error. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code
