import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Disk, DiskFile } from '../../disk/disk'

export interface ObjectFiles {
  newId(): string
  /** Where bytes gather. Until a record names the file nobody can see it, and the next start removes it. */
  create(id: string): DiskFile
  /** From here on the file's name survives a power cut, so a record may name it. Its bytes are synced by their writer. */
  keep(id: string): Promise<void>
  /** The same bytes under a second id. Files never change, so they can be shared. */
  share(id: string): Promise<string>
  remove(id: string): void
  exists(id: string): boolean
  /** Both ends included. The file may be removed while somebody still reads. */
  stream(id: string, first: number, last: number): Readable
}

/** Files are named by random ids, never by keys: no key, however odd, can reach outside the folder. */
export function openObjectFiles(disk: Disk, folder: string): ObjectFiles {
  const objects = join(folder, 'objects')
  for (const shelf of shelves) disk.makeFolder(join(objects, shelf))
  disk.syncFolder(objects)
  removeEarlierTemporaries(disk, join(folder, 'temporary'))

  const shelfOf = (id: string) => join(objects, id.slice(0, 2))
  const pathOf = (id: string) => join(shelfOf(id), id)
  const newId = () => randomBytes(16).toString('hex')

  return {
    newId,
    create: (id) => disk.open(pathOf(id)),
    keep: (id) => disk.syncFolderLater(shelfOf(id)),
    async share(id) {
      const shared = newId()
      disk.link(pathOf(id), pathOf(shared))
      await disk.syncFolderLater(shelfOf(shared))
      return shared
    },
    remove: (id) => disk.remove(pathOf(id)),
    exists: (id) => disk.exists(pathOf(id)),
    stream: (id, first, last) => disk.stream(pathOf(id), first, last),
  }
}

export interface Swept {
  /** Files named by records and not there: their objects cannot be read. */
  readonly missing: readonly string[]
}

/** Removes what a crash left behind between the file and its record, or between the end of a record and its file. */
export function sweepUnnamed(disk: Disk, folder: string, named: ReadonlySet<string>): Swept {
  const missing = new Set(named)
  for (const shelf of shelves) {
    const path = join(folder, 'objects', shelf)
    for (const id of disk.list(path)) {
      if (!missing.delete(id)) disk.remove(join(path, id))
    }
  }
  return { missing: [...missing] }
}

/** Bytes once gathered in a folder of their own. */
function removeEarlierTemporaries(disk: Disk, folder: string): void {
  if (!disk.exists(folder)) return
  for (const name of disk.list(folder)) disk.remove(join(folder, name))
}

const shelves = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'))
