import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../disk/folder-lock'
import { makePrivate } from '../disk/private-files'
import { writeWhole } from '../runner/files'
import { type Runner, startRunner } from '../runner/start-runner'
import { startWechat } from '../wechat/start-wechat'
import { announce } from './announce'
import { type Products, stackName, takeProducts } from './builds'
import { startControl } from './control'
import { engineTroubles } from './engine-troubles'
import { ensureKeys, type LocalKeys } from './keys'
import { readOptions, type StartOptions } from './options'
import { assertPortIsFree } from './port'
import { seedOnce } from './seed'
import { type Store, startStore } from './store-process'
import { survivePrinting } from './survive-printing'
import { whyNotLocked } from './why-not-locked'

survivePrinting()
const say = (line: string): void => console.log(line)

/** Everything that must be stopped, the last started first. */
const started: (() => Promise<void> | void)[] = []
let stopping: Promise<void> | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
try {
  await start(readOptions(process.argv.slice(2), process.env))
} catch (error) {
  if (!stopping) console.error(error instanceof Error ? error.message : error)
  await end(1)
}

async function start(options: StartOptions): Promise<void> {
  const { folder, port } = options
  if (options.isBuildOnly) {
    await takeProducts('.build/products', options.isApiOnly, say)
    return end(0)
  }
  await claim(folder)
  await assertPortIsFree(port)
  const products = await takeProducts(join(folder, 'build'), options.isApiOnly, say)

  const keys = ensureKeys(folder)
  const store = await startStore({ folder, own: keys.engines, environment: process.env, say })
  started.push(store.stop)
  store.ended.then(
    () => stopping ?? lose('The storage engines do not stay alive; see above. Nothing is lost that had a receipt.'),
  )

  const wechat = await startWechat({ port: 0, ...keys.wechat })
  started.push(wechat.stop)
  const runner = await startSystem(options, { products, store, keys, wechat: wechat.url })
  started.push(runner.stop)
  const control = await startControl({ runner, store }, say)
  started.push(control.stop)

  const { dynamodb, s3 } = store.engines
  publish(folder, { url: runner.url, dynamodb, s3, wechat: wechat.url, control: control.url, pid: process.pid })
  if (!options.isEmpty) await seedOnce(folder, runner.url, say)
  announce(folder, runner.url)
  await runner.warm()
}

async function claim(folder: string): Promise<void> {
  const release = await lockFolder(folder).catch((error) => {
    throw new Error(whyNotLocked(error, folder))
  })
  started.push(release)
  makePrivate(folder)
}

interface Surroundings {
  readonly products: Products
  readonly store: Store
  readonly keys: LocalKeys
  readonly wechat: string
}

function startSystem(options: StartOptions, { products, store, keys, wechat }: Surroundings): Promise<Runner> {
  const { folder, port, publicUrl, isApiOnly } = options
  return startRunner({
    assembly: products.assembly,
    stack: stackName,
    folder: join(folder, 'runner'),
    logs: join(folder, 'logs'),
    port,
    ownNames: [new URL(publicUrl).hostname],
    engines: store.engines,
    hasObjectFeed: store.hasObjectFeed,
    uploads: store.engines.s3,
    files: { masterKey: keys.masterKey, secret: keys.secret },
    parameters: {
      OperatorPublicKey: keys.operatorPublicKey,
      PublicUrl: publicUrl,
      WechatApi: wechat,
      WechatAppId: keys.wechat.appId,
    },
    sites: isApiOnly ? [] : sitesOf(products),
    engineTroubles: engineTroubles(store.own, folder),
    say,
  })
}

function sitesOf({ h5, console: office }: Products) {
  return [
    { path: '/', folder: h5, isSinglePage: true },
    { path: '/console/', folder: office, isSinglePage: true },
  ]
}

/** Where tools find a running Ruhu. */
function publish(folder: string, endpoints: Readonly<Record<string, string | number>>): void {
  const file = join(folder, 'endpoints.json')
  writeWhole(file, `${JSON.stringify(endpoints, null, 2)}\n`)
  started.push(() => rmSync(file, { force: true }))
}

function lose(sentence: string): Promise<void> {
  console.error(sentence)
  return end(1)
}

async function end(code: number): Promise<void> {
  stopping ??= stopAll()
  await stopping
  process.exit(code)
}

async function stopAll(): Promise<void> {
  for (const stop of [...started].reverse()) await stop()
}
