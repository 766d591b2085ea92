import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type { Disk, DiskFile } from '../../../../../infra/local/disk/disk'

/** What becomes, at a power cut, of what was not synced: all gone, all kept, or content kept up to half of it. */
export type Survival = 'nothing' | 'everything' | 'half'

interface Inode {
  readonly id: string
  content: Buffer
  synced: Buffer
}

interface Folder {
  readonly names: Map<string, Inode>
  readonly synced: Map<string, Inode>
}

export class PowerCut extends Error {}

/**
 * A file system in memory that forgets what was not synced, content and names apart. After `operations` changes the power
 * goes: every later call fails. `after` is the disk as it is found then.
 */
export class ForgetfulDisk implements Disk {
  changes = 0
  syncs = 0
  isOff = false
  /** No more room for content. */
  isFull = false
  private readonly folders = new Map<string, Folder>()
  private nextId = 1

  constructor(private readonly operations = Number.POSITIVE_INFINITY) {}

  after(survival: Survival): ForgetfulDisk {
    const disk = new ForgetfulDisk()
    for (const [path, { names, synced }] of this.folders) {
      const kept = new Map<string, Inode>()
      for (const [name, inode] of survival === 'everything' ? names : synced) {
        const content = survivor(inode, survival)
        kept.set(name, { id: inode.id, content, synced: content })
      }
      disk.folders.set(path, { names: kept, synced: new Map(kept) })
    }
    disk.nextId = this.nextId
    return disk
  }

  open(path: string): DiskFile {
    this.assertOn()
    const found = this.folder(dirname(path)).names.get(path)
    if (found) return this.fileOf(found)
    this.change()
    const made: Inode = { id: String(this.nextId++), content: Buffer.alloc(0), synced: Buffer.alloc(0) }
    this.folder(dirname(path)).names.set(path, made)
    return this.fileOf(made)
  }

  exists(path: string): boolean {
    this.assertOn()
    return this.folder(dirname(path)).names.has(path)
  }

  rename(from: string, to: string): void {
    const inode = this.find(from)
    this.change()
    this.folder(dirname(from)).names.delete(from)
    this.folder(dirname(to)).names.set(to, inode)
  }

  link(from: string, to: string): void {
    const inode = this.find(from)
    this.change()
    this.folder(dirname(to)).names.set(to, inode)
  }

  isAt(path: string, { id }: DiskFile): boolean {
    return this.folder(dirname(path)).names.get(path)?.id === id
  }

  remove(path: string): void {
    this.assertOn()
    const { names } = this.folder(dirname(path))
    if (!names.has(path)) return
    this.change()
    names.delete(path)
  }

  makeFolder(path: string): void {
    this.assertOn()
    this.folder(path)
  }

  list(folder: string): readonly string[] {
    this.assertOn()
    return [...this.folder(folder).names.keys()].map((path) => path.slice(folder.length + 1))
  }

  syncFolder(path: string): void {
    this.change()
    this.syncs += 1
    const { names, synced } = this.folder(path)
    synced.clear()
    for (const [name, inode] of names) synced.set(name, inode)
  }

  async syncFolderLater(path: string): Promise<void> {
    await new Promise(setImmediate)
    this.syncFolder(path)
  }

  stream(path: string, first: number, last: number): Readable {
    return Readable.from([this.find(path).content.subarray(first, last + 1)])
  }

  private fileOf(inode: Inode): DiskFile {
    const write = (bytes: Buffer, position: number) => {
      const room = this.isFull ? Math.floor(bytes.length / 2) : bytes.length
      this.change()
      const content = Buffer.alloc(Math.max(inode.content.length, position + room))
      inode.content.copy(content)
      bytes.copy(content, position, 0, room)
      inode.content = content
      if (this.isFull) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    }
    const sync = () => {
      this.change()
      this.syncs += 1
      inode.synced = inode.content
    }
    return {
      id: inode.id,
      size: () => inode.content.length,
      read: (into, position) => inode.content.copy(into, 0, position, position + into.length),
      write,
      writeLater: async (bytes, position) => write(bytes, position),
      truncate: (size) => {
        this.change()
        inode.content = inode.content.subarray(0, size)
      },
      sync,
      syncLater: async () => {
        const covered = inode.content
        await new Promise(setImmediate)
        this.change()
        this.syncs += 1
        // Only what was written when the sync began is certain.
        inode.synced = covered
      },
      close: () => undefined,
    }
  }

  private find(path: string): Inode {
    this.assertOn()
    const found = this.folder(dirname(path)).names.get(path)
    if (found) return found
    throw Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), { code: 'ENOENT' })
  }

  private folder(path: string): Folder {
    const known = this.folders.get(path)
    if (known) return known
    const made: Folder = { names: new Map(), synced: new Map() }
    this.folders.set(path, made)
    return made
  }

  private change(): void {
    if (this.changes >= this.operations) this.isOff = true
    this.assertOn()
    this.changes += 1
  }

  private assertOn(): void {
    if (this.isOff) throw new PowerCut('the power is gone')
  }
}

function survivor({ content, synced }: Inode, survival: Survival): Buffer {
  if (survival === 'everything') return content
  if (survival === 'nothing') return synced
  return content.length > synced.length ? content.subarray(0, Math.ceil((synced.length + content.length) / 2)) : synced
}
