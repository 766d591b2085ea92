import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface ObjectFiles {
  newId(): string
  /** Where bytes gather until they are whole and checked. */
  temporaryPath(id: string): string
  /** From here on the bytes may be named by a record. */
  keep(id: string): void
  /** The same bytes under a second id, still temporary. Files never change, so they can be shared. */
  share(id: string): string
  discardTemporary(id: string): void
  remove(id: string): void
  /** A descriptor: the file may be removed while somebody still reads. */
  open(id: string): number
}

/** Files are named by random ids, never by keys: no key, however odd, can reach outside the folder. */
export function openObjectFiles(folder: string): ObjectFiles {
  const temporary = join(folder, 'temporary')
  const objects = join(folder, 'objects')
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  for (const shelf of shelves) mkdirSync(join(objects, shelf), { recursive: true })

  const temporaryPath = (id: string) => join(temporary, id)
  const pathOf = (id: string) => join(objects, id.slice(0, 2), id)
  const newId = () => randomBytes(16).toString('hex')

  return {
    newId,
    temporaryPath,
    keep: (id) => renameSync(temporaryPath(id), pathOf(id)),
    share(id) {
      const shared = newId()
      linkSync(pathOf(id), temporaryPath(shared))
      return shared
    },
    discardTemporary: (id) => rmSync(temporaryPath(id), { force: true }),
    remove: (id) => rmSync(pathOf(id), { force: true }),
    open: (id) => openSync(pathOf(id), 'r'),
  }
}

/** Removes what a crash left behind between the file and its record, or between the end of a record and its file. */
export function sweepUnnamed(folder: string, named: ReadonlySet<string>): number {
  const unnamed = shelves.flatMap((shelf) => {
    const path = join(folder, 'objects', shelf)
    return readdirSync(path).flatMap((id) => (named.has(id) ? [] : [join(path, id)]))
  })
  for (const path of unnamed) rmSync(path, { force: true })
  return unnamed.length
}

const shelves = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'))
