import { dirname } from 'node:path'
import type { Disk } from './disk'

/** Replaces the file in one step: a kill or a power cut leaves the old content or the new, never half of it. */
export function writeWhole(disk: Disk, path: string, content: string | Uint8Array): void {
  const draft = prepared(disk, path)
  const file = disk.open(draft)
  try {
    file.write(Buffer.from(content), 0)
    file.sync()
  } finally {
    file.close()
  }
  disk.rename(draft, path)
  disk.syncFolder(dirname(path))
}

/** The same, where others must not wait for the disk. One at a time for the same file. */
export async function writeWholeLater(disk: Disk, path: string, content: string): Promise<void> {
  const draft = prepared(disk, path)
  const file = disk.open(draft)
  try {
    await file.writeLater(Buffer.from(content), 0)
    await file.syncLater()
  } finally {
    file.close()
  }
  disk.rename(draft, path)
  await disk.syncFolderLater(dirname(path))
}

function prepared(disk: Disk, path: string): string {
  disk.makeFolder(dirname(path))
  const draft = `${path}.new`
  disk.remove(draft)
  return draft
}
