import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export interface BuiltFile {
  readonly name: string
  readonly size: number
  readonly text: string
}

/** Every file of a built package, names relative to it. */
export const builtFiles = (dist: string, suffix = ''): BuiltFile[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix) && statSync(path.join(dist, name)).isFile())
    .map((name) => {
      const text = readFileSync(path.join(dist, name), 'utf8')
      return { name: name.split(path.sep).join('/'), size: statSync(path.join(dist, name)).size, text }
    })
