import { FolderInUse } from '../disk/folder-lock'
import { hasCode } from '../runner/files'

const other = 'or name another folder in RUHU_DATA.'

/** A sentence for the person at the keyboard: what is wrong with the data folder, and what to do. */
export function whyNotLocked(error: unknown, folder: string): string {
  if (error instanceof FolderInUse)
    return `Ruhu is already running on ${folder} (process ${error.pid ?? 'unknown'}). Stop it first, ${other}`
  if (hasCode(error, 'EROFS')) return `${folder} is on a disk that is read-only. Make it writable, ${other}`
  if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM'))
    return `This account may not write to ${folder}. Give it the right to, ${other}`
  if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT'))
    return `The disk of ${folder} is full. Make room on it, ${other}`
  if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOTDIR')) return `${folder} is not a folder. Move it away, ${other}`
  return `${folder} cannot be used (${error instanceof Error ? error.message : String(error)}). Mend that, ${other}`
}
