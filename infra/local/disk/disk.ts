import type { Readable } from 'node:stream'

/**
 * The part of a file system the engines rest on. What was written is with the operating system at once, so it survives the
 * death of the process; only what was synced, content and name, survives a power cut.
 */
export interface Disk {
  /** For reading and writing; made if it is missing. */
  open(path: string): DiskFile
  exists(path: string): boolean
  /** Replaces what has the new name. */
  rename(from: string, to: string): void
  /** The same content under a second name. */
  link(from: string, to: string): void
  /** Whether the open file is still the one at this path. */
  isAt(path: string, file: DiskFile): boolean
  /** No error if there is nothing. */
  remove(path: string): void
  makeFolder(path: string): void
  list(folder: string): readonly string[]
  /** From here on the names in the folder survive a power cut. */
  syncFolder(folder: string): void
  syncFolderLater(folder: string): Promise<void>
  /** A file's bytes, both ends included. The file may be removed while somebody still reads. */
  stream(path: string, first: number, last: number): Readable
}

export interface DiskFile {
  /** Tells the file from any other, whatever its name. */
  readonly id: string
  size(): number
  /** How many bytes it could read. */
  read(into: Buffer, position: number): number
  /** All of it, or an error after any part of it. */
  write(bytes: Buffer, position: number): void
  writeLater(bytes: Buffer, position: number): Promise<void>
  truncate(size: number): void
  /** From here on the content survives a power cut. */
  sync(): void
  syncLater(): Promise<void>
  close(): void
}

/** No room for it: the caller's request is refused, and may succeed later. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** Not `instanceof Error`: under jest the system's errors come from another realm. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
