import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { privateFile, privateFolder } from '../disk/private-files'
import type { Troubles } from './troubles'

/** What the functions print, one file per function; the terminal stays readable. */
export interface LogFiles {
  /** Never fails: work must not stop because it cannot be talked about. */
  writerFor(name: string): (text: string) => void
}

export interface LogOptions {
  readonly say: (line: string) => void
  readonly troubles: Troubles
  /** Another than the system's own: for tests. */
  readonly append?: (file: string, text: string) => void
}

const largestBytes = 10_000_000
const againMilliseconds = 2_000

/** A file that has grown too large is set aside once, so a machine that runs for months keeps at most two per function. */
export function openLogFiles(folder: string, { append = appendTo, ...options }: LogOptions): LogFiles {
  mkdirSync(folder, { recursive: true, mode: privateFolder })
  return { writerFor: (name) => writerOf(join(folder, `${name}.log`), { append, ...options }) }
}

function writerOf(file: string, { say, troubles, append }: Required<LogOptions>): (text: string) => void {
  /** Pieces that found no room since the last that was written. */
  let lost = 0

  const write = (text: string, pieces: number): void => {
    try {
      // On a line of its own: half a piece may stand before it.
      append(file, lost > 0 ? `\n${lost} pieces of this log could not be written.\n${text}` : text)
      lost = 0
      troubles.end(file)
    } catch (error) {
      if (lost === 0) setTimeout(tryAgain, againMilliseconds).unref()
      lost += pieces
      if (troubles.begin('logs', file, error)) say(`logs are not written: ${messageOf(error)}`)
    }
  }
  /** Not only with the next piece: a function that is silent must not look troubled for ever. */
  const tryAgain = (): void => {
    if (lost > 0) write('', 0)
    if (lost > 0) setTimeout(tryAgain, againMilliseconds).unref()
  }
  return (text) => write(text, 1)
}

function appendTo(file: string, text: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestBytes) renameSync(file, `${file}.old`)
  appendFileSync(file, text, { mode: privateFile })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
