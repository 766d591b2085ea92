import { join } from 'node:path'
import { readIfPresent, writeWhole } from './files'

/** How far a consumer has come. Written after the work is done, so a kill repeats work and never skips any. */
export interface Checkpoint<Position> {
  read(): Position | undefined
  write(position: Position): void
}

/** Replacing a file makes the disk write at once, which may take tens of milliseconds: not after every batch. */
const atMostEveryMilliseconds = 500

/** The first position of a while is written at once, those that follow together: what a kill repeats is half a second's work. */
export function openCheckpoint<Position>(folder: string, name: string): Checkpoint<Position> {
  const file = join(folder, `${name}.json`)
  let newest: Position | undefined
  let isResting = false

  const flush = (position: Position) => {
    writeWhole(file, JSON.stringify(position))
    isResting = true
    setTimeout(() => {
      isResting = false
      if (newest !== undefined && newest !== position) flush(newest)
    }, atMostEveryMilliseconds)
  }
  return {
    read: () => {
      if (newest !== undefined) return newest
      const text = readIfPresent(file)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write: (position) => {
      newest = position
      if (!isResting) flush(position)
    },
  }
}
