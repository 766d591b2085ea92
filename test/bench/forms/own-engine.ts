import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { compileEdition } from '../../../shared/forms/compile-edition'
import type { Edition } from '../../../shared/forms/edition'
import type { evaluate } from '../../../shared/forms/evaluate'
import type { openSession } from '../../../shared/forms/session'
import type { PeerEngine } from './engine'

const root = join(__dirname, '../../..')
const engineModules = ['compile-edition', 'evaluate', 'session', 'findings']

export interface Engine {
  readonly compileEdition: typeof compileEdition
  readonly evaluate: typeof evaluate
  readonly openSession: typeof openSession
}

/** The engine as it is shipped: bundled and minified. */
export async function bundledEngine(): Promise<Uint8Array> {
  const contents = engineModules.map((name) => `export * from './shared/forms/${name}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

export const gzipBytes = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length

export function ownEngine(edition: Edition, { compileEdition, evaluate, openSession }: Engine): PeerEngine {
  const compiled = compileEdition(edition)
  return {
    name: 'ruhu',
    failing: (record) => [...new Set(evaluate(compiled, record).findings.map(({ item }) => item))],
    open(record) {
      const session = openSession(compiled, record)
      return (key, answer) => session.set(key, answer)
    },
  }
}

/** From the bundle: otherwise the getters would be measured that a TypeScript loader puts before every import. */
export async function loadBundledEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'ruhu-bench-'))
  const file = join(folder, 'engine.mjs')
  await writeFile(file, await bundledEngine())
  try {
    return (await import(pathToFileURL(file).href)) as Engine
  } finally {
    await rm(folder, { recursive: true })
  }
}
