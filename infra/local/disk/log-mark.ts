import { createHash } from 'node:crypto'
import { type Disk, type DiskFile, isFull } from './disk'
import { writeWhole } from './write-whole'

/** A place in a log that was on the disk for certain: how long the log was, and what stood before that end. */
export interface LogPoint {
  readonly bytes: number
  readonly tail: string
}

const tailBytes = 1024

export function pointAt(file: DiskFile, bytes: number): LogPoint {
  const tail = Buffer.alloc(Math.min(tailBytes, bytes))
  if (tail.length > 0) file.read(tail, bytes - tail.length)
  return { bytes, tail: createHash('sha256').update(tail).digest('hex') }
}

/** More than one point while a log is being replaced. False if the disk is full: the former mark still holds. */
export function writeMark(disk: Disk, path: string, points: readonly LogPoint[]): boolean {
  try {
    writeWhole(disk, markOf(path), JSON.stringify(points))
    return true
  } catch (error) {
    if (isFull(error)) return false
    throw error
  }
}

/**
 * A log that lost what it once had was deleted, cut or replaced; starting on it would look like an empty system. Returns
 * how many bytes the mark stands for.
 */
export function assertWhole(disk: Disk, path: string, file: DiskFile): number | undefined {
  const points = readMark(disk, path)
  const size = file.size()
  const holds = ({ bytes, tail }: LogPoint) => size >= bytes && pointAt(file, bytes).tail === tail
  if (points.length === 0 || points.some(holds)) return points.length === 1 ? points[0]?.bytes : undefined
  const had = Math.min(...points.map(({ bytes }) => bytes))
  throw new Error(
    `${path} is not the log that was here: it had ${had} bytes and now has ${size}, or others. It was deleted, cut or ` +
      `replaced. Restore the folder from a backup; to go on with what is there all the same, remove ${markOf(path)}.`,
  )
}

const markOf = (path: string): string => `${path}.mark`

function readMark(disk: Disk, path: string): readonly LogPoint[] {
  if (!disk.exists(markOf(path))) return []
  const file = disk.open(markOf(path))
  try {
    const bytes = Buffer.alloc(file.size())
    file.read(bytes, 0)
    return JSON.parse(bytes.toString('utf8'))
  } finally {
    file.close()
  }
}
