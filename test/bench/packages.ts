import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from './forms/figure'

/** What a phone downloads, and what a function loads. A file's size has no spread: n is 1. */
export async function packageFigures(): Promise<readonly Figure[]> {
  return [...weappPackages(), ...h5FirstLoad(), ...functionBundles()]
}

/** WeChat refuses packages of more than 2 MB; the house's own limit is 1.2 MB (performance.md, goal 10). */
const weappLimit = 1_200_000

function weappPackages(): Figure[] {
  const dist = 'miniprogram/dist/weapp'
  if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp -w miniprogram')
  const { subPackages = [], subpackages = [] } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
    subPackages?: readonly { root: string }[]
    subpackages?: readonly { root: string }[]
  }
  const roots = [...subPackages, ...subpackages].map(({ root }) => root.replace(/\/$/, ''))
  const files = filesIn(dist)
  const of = (root: string | undefined) =>
    files.filter((file) =>
      root === undefined
        ? !roots.some((one) => file.startsWith(`${dist}/${one}/`))
        : file.startsWith(`${dist}/${root}/`),
    )
  return [undefined, ...roots].map((root) => {
    const bytes = of(root).reduce((sum, file) => sum + statSync(file).size, 0)
    return {
      ...exact(`weapp package ${root ?? 'main'}`, bytes, 'bytes'),
      peer: 'limit of the house',
      peerValue: weappLimit,
      ratio: bytes / weappLimit,
    }
  })
}

/** Scripts and styles the first page names. */
function h5FirstLoad(): Figure[] {
  const dist = 'miniprogram/dist/h5'
  if (!existsSync(dist)) throw new Error('Build H5 first: npm run build:h5 -w miniprogram')
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) =>
    join(dist, file ?? ''),
  )
  const bytes = named.filter(existsSync).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  return [exact('H5 first load, gzip', bytes, 'bytes')]
}

function functionBundles(): Figure[] {
  const folder = '.build/functions'
  if (!existsSync(folder)) throw new Error('Build the functions first: npm run build:functions')
  const sizes = readdirSync(folder).map((name) =>
    filesIn(join(folder, name)).reduce((sum, file) => sum + statSync(file).size, 0),
  )
  const sorted = [...sizes].sort((left, right) => left - right)
  const [least = 0, middle = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return [{ name: 'function bundle', value: middle, unit: 'bytes', n: sizes.length, min: least, max: most }]
}

const exact = (name: string, value: number, unit: string): Figure => ({
  name,
  value,
  unit,
  n: 1,
  min: value,
  max: value,
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
