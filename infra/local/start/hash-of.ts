import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Not sources: what tools put beside them. `local` runs what was built and is not part of it. */
const others = new Set(['node_modules', 'dist', 'local', 'cli', '.swc'])

/** One hash over names and contents. Dates do not count: a checkout changes them. */
export function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => !others.has(name))
  return names.sort().flatMap((name) => filesIn(join(path, name)))
}
