import { spawn } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readIfPresent, writeWhole } from '../runner/files'
import { hashOf } from './hash-of'

interface Build {
  readonly name: string
  /** Files and folders; if their content is as it was, nothing is built. */
  readonly sources: readonly string[]
  /** The folder it makes. Missing: built again, whatever the stamp says. */
  readonly product: string
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** The workspace's script; without it the product is left out. */
  readonly script?: { readonly workspace: string; readonly name: string }
}

/** What was built, and what it is called in a system's own folder. */
const products = { assembly: '.build/assembly', h5: 'miniprogram/dist/h5', console: 'console/dist' }
export type Product = keyof typeof products

export const stackName = 'ruhu-dev-cn'

const code = ['functions', 'shared', 'package-lock.json', 'infra/build-functions.ts']
const typescript = ['--import', 'tsx']

const functions: Build = {
  name: 'functions',
  sources: code,
  product: '.build/functions',
  command: [process.execPath, ...typescript, 'infra/build-functions.ts'],
}

const description: Build = {
  name: 'assembly',
  sources: [...code, 'infra', 'cdk.json'],
  product: products.assembly,
  command: [process.execPath, ...typescript, 'infra/app.ts'],
  environment: { CDK_OUTDIR: products.assembly, CDK_CONTEXT_JSON: JSON.stringify({ only: stackName }) },
}

const residentPages: Build = {
  name: 'H5 app',
  sources: ['miniprogram', 'shared', 'package-lock.json'],
  product: products.h5,
  command: ['npm', 'run', 'build:h5', '-w', 'miniprogram'],
  script: { workspace: 'miniprogram', name: 'build:h5' },
}

const consolePages: Build = {
  name: 'console',
  sources: ['console', 'shared', 'package-lock.json'],
  product: products.console,
  command: ['npm', 'run', 'build', '-w', 'console'],
  script: { workspace: 'console', name: 'build' },
}

/** Builds what its sources have outgrown; two chains at once, for two cores. */
export async function buildStale(say: (line: string) => void): Promise<void> {
  const chain = async (...builds: readonly Build[]) => {
    for (const build of builds) await buildIfStale(build, say)
  }
  await Promise.all([chain(functions, description, consolePages), chain(residentPages)])
}

/** A copy for one system: the next build, for whatever reason, must not pull the code from under a running one. */
export function takeProducts(folder: string): Readonly<Record<Product, string>> {
  rmSync(folder, { recursive: true, force: true })
  const taken = Object.entries(products).map(([name, product]) => {
    const place = join(folder, name)
    if (existsSync(product)) cpSync(product, place, { recursive: true })
    return [name, place] as const
  })
  return Object.fromEntries(taken) as Record<Product, string>
}

async function buildIfStale(build: Build, say: (line: string) => void): Promise<void> {
  const stamp = join('.build/stamps', build.name.replace(' ', '-'))
  const now = hashOf(build.sources)
  if (existsSync(build.product) && readIfPresent(stamp) === now) return
  if (build.script && !hasScript(build.script)) {
    say(`${build.name}: left out, ${build.script.workspace} has no script ${build.script.name}`)
    return
  }

  say(`building ${build.name} …`)
  for (const outdated of [stamp, build.product]) rmSync(outdated, { recursive: true, force: true })
  const before = Date.now()
  await run(build)
  // After the work: a build that was killed has no stamp.
  writeWhole(stamp, now)
  say(`built ${build.name} in ${((Date.now() - before) / 1_000).toFixed(1)} s`)
}

function hasScript({ workspace, name }: NonNullable<Build['script']>): boolean {
  const description = readIfPresent(join(workspace, 'package.json'))
  return description !== undefined && JSON.parse(description).scripts?.[name] !== undefined
}

function run({ name, command: [program = '', ...words], environment }: Build): Promise<void> {
  const child = spawn(program, words, {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  // When one build fails, or somebody presses Ctrl-C, the others must not go on alone.
  const abandon = () => child.kill()
  process.once('exit', abandon)
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      process.off('exit', abandon)
      if (status === 0) return resolve()
      reject(new Error(`${Buffer.concat(output).toString('utf8')}\nThe build of ${name} failed; nothing was started.`))
    })
  })
}
