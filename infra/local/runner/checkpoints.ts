import { join } from 'node:path'
import { nodeDisk } from '../disk/node-disk'
import { writeWholeLater } from '../disk/write-whole'
import { readIfPresent } from './files'
import type { Troubles } from './troubles'

/** How far a consumer has come. Written after the work is done, so a kill repeats work and never skips any. */
export interface Checkpoint<Position> {
  read(): Position | undefined
  /** Never fails: what a full disk does not take is written when there is room, and until then a kill repeats more. */
  write(position: Position): void
}

/** Syncing may take tens of milliseconds: not after every batch. */
const atMostEveryMilliseconds = 500

/** The first position of a while is written at once, those that follow together: what a kill repeats is half a second's work. */
export function openCheckpoint<Position>(
  folder: string,
  name: string,
  troubles: Troubles,
  disk = nodeDisk,
): Checkpoint<Position> {
  const file = join(folder, `${name}.json`)
  let newest: Position | undefined
  let written: Position | undefined
  let isResting = false

  const flush = async (position: Position): Promise<void> => {
    isResting = true
    written = await writeWholeLater(disk, file, JSON.stringify(position)).then(
      () => {
        troubles.end(file)
        return position
      },
      (error: Error) => {
        const isNew = troubles.begin('checkpoints', file, error)
        if (isNew) console.error(`${file} is not written, and tried again: ${error.message}`)
        return written
      },
    )
    setTimeout(() => {
      isResting = false
      if (newest !== undefined && newest !== written) void flush(newest)
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
      if (!isResting) void flush(position)
    },
  }
}
