import { join } from 'node:path'
import { readIfPresent, writeWhole } from './files'

/** How far a consumer has come. Written after the work is done, so a kill repeats work and never skips any. */
export interface Checkpoint<Position> {
  read(): Position | undefined
  write(position: Position): void
}

export function openCheckpoint<Position>(folder: string, name: string): Checkpoint<Position> {
  const file = join(folder, `${name}.json`)
  return {
    read: () => {
      const text = readIfPresent(file)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write: (position) => writeWhole(file, JSON.stringify(position)),
  }
}
