import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const marks = { weapp: 'app.json', h5: 'sw.js' } as const
type Platform = keyof typeof marks

/**
 * The folder of the built package, built first if any source is newer. Several test files may ask at once; one builds.
 * `RUHU_BUILT=1` takes what is there.
 */
export const builtMiniprogram = (target: Platform): string =>
  built({ target, name: target, sources: ['miniprogram/src', 'miniprogram/config', 'shared'] })

/** The page with every primitive, built in the same way. */
export const builtGallery = (target: Platform): string =>
  built({
    target,
    name: `gallery-${target}`,
    sources: ['miniprogram/src/ui', 'miniprogram/src/platform', 'miniprogram/config', 'test/support/gallery'],
    environment: { RUHU_SOURCE: '../test/support/gallery', RUHU_OUTPUT: `dist/gallery-${target}` },
  })

interface Build {
  readonly target: Platform
  readonly name: string
  readonly sources: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

function built(wanted: Build): string {
  const dist = path.join(root, 'miniprogram/dist', wanted.name)
  const mark = path.join(dist, marks[wanted.target])
  const isFresh = () => builtAt(mark) > (process.env.RUHU_BUILT === '1' ? 0 : changedAt(wanted.sources))
  const lock = path.join(root, `miniprogram/dist/.building-${wanted.name}`)
  mkdirSync(path.dirname(lock), { recursive: true })
  while (!isFresh()) {
    if (!taken(lock)) {
      spawnSync('sleep', ['0.5'])
      continue
    }
    try {
      if (!isFresh()) build(wanted)
    } finally {
      rmdirSync(lock)
    }
  }
  return dist
}

function build({ target, environment }: Build): void {
  const { status, stderr, stdout } = spawnSync('npm', ['run', `build:${target}`, '-w', 'miniprogram'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  if (status !== 0) throw new Error(`build:${target} ended with ${status}\n${stdout}\n${stderr}`)
}

const builtAt = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0)

const changedAt = (sources: readonly string[]): number =>
  Math.max(...sources.map((folder) => newestIn(path.join(root, folder))))

const newestIn = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== 'node_modules')
      .map((entry) => {
        const full = path.join(folder, entry.name)
        return entry.isDirectory() ? newestIn(full) : statSync(full).mtimeMs
      }),
  )

/** A folder is made by one only. One left behind by a killed test is taken over after five minutes. */
function taken(lock: string): boolean {
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5 * 60_000) rmdirSync(lock)
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
