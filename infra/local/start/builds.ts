import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FolderInUse, lockFolder } from '../disk/folder-lock'
import { makePrivate, privateFolder } from '../disk/private-files'
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

const products = { assembly: '.build/assembly', h5: 'miniprogram/dist/h5', console: 'console/dist' }
type Product = keyof typeof products

/** A system's own copies. */
export type Products = Readonly<Record<Product, string>>

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

const buildsOf: Readonly<Record<Product, readonly Build[]>> = {
  assembly: [functions, description],
  h5: [residentPages],
  console: [consolePages],
}

/** Builds what its sources have outgrown, two things at once for two cores, and copies everything to the folder. */
export async function takeProducts(folder: string, isApiOnly: boolean, say: (line: string) => void): Promise<Products> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: privateFolder })
  const take = async (product: Product): Promise<void> => takeProduct(product, join(folder, product), say)
  const takePages = async () => {
    if (!isApiOnly) await take('h5')
  }
  const takeSystem = async () => {
    await take('assembly')
    if (!isApiOnly) await take('console')
  }
  await Promise.all([takeSystem(), takePages()])
  return { assembly: join(folder, 'assembly'), h5: join(folder, 'h5'), console: join(folder, 'console') }
}

/** A copy, because the next build, for whatever reason, must not pull the code from under a running system. */
async function takeProduct(product: Product, place: string, say: (line: string) => void): Promise<void> {
  const release = await untilFree(join('.build/locks', product), () => say(`another start is building ${product} …`))
  try {
    for (const build of buildsOf[product]) await buildIfStale(build, say)
    if (existsSync(products[product])) cpSync(products[product], place, { recursive: true })
    makePrivate(place)
  } finally {
    release()
  }
}

/** Two starts in one checkout build one after the other; the second finds everything done. */
async function untilFree(folder: string, tell: () => void): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  for (let isTold = false; ; isTold = true) {
    const release = await lockFolder(folder).catch(waitIfInUse)
    if (release) return release
    if (!isTold) tell()
  }
}

/** Anything else would be the same for ever: a read-only folder, say. */
function waitIfInUse(error: unknown): undefined {
  if (!(error instanceof FolderInUse)) throw error
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
