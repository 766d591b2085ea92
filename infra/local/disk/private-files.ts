import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Everything kept on one machine is for its owner alone: it holds people's answers. */
export const privateFile = 0o600
export const privateFolder = 0o700

/** For what other tools, or earlier versions, left open to others. Links are left alone: what they lead to is not ours. */
export function makePrivate(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink()) return
  const wanted = found.isDirectory() ? privateFolder : privateFile
  if ((found.mode & 0o777) !== wanted) chmodSync(path, wanted)
  if (found.isDirectory()) for (const name of readdirSync(path)) makePrivate(join(path, name))
}
