import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'ruhu-start-'))
const port = 18_120
const ready = /ready http:\/\/127\.0\.0\.1:18120\//
const running: ChildProcess[] = []
// The first start may have to build the functions.
jest.setTimeout(300_000)

afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['infra/local/start.mjs', '--empty', '--api-only'], {
    env: { PATH: process.env.PATH, PORT: String(port), RUHU_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const isReady = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        output += part
        if (ready.test(output)) resolve()
      })
    }
    // Only then is everything read that it said.
    child.once('close', () => reject(new Error(output)))
  })
  isReady.catch(() => undefined)
  return { child, ended, isReady, output: () => output }
}

const endpoints = (): Record<string, string> => JSON.parse(readFileSync(join(folder, 'endpoints.json'), 'utf8'))
const health = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).status

it('starts, refuses a second start on the same folder, and stops within three seconds', async () => {
  const first = start()
  await first.isReady
  expect(await health()).toBe(200)
  for (const key of ['master.key', 'operator.json', 'wechat.json', 'engines.json']) {
    expect(statSync(join(folder, 'keys', key)).mode & 0o777).toBe(0o600)
  }

  const second = start({ PORT: String(port + 1) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('already running')

  const before = Date.now()
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(Date.now() - before).toBeLessThan(3_000)
  expect(existsSync(join(folder, 'endpoints.json'))).toBe(false)
})

it('starts again on the same data after a kill, with the same keys', async () => {
  const key = readFileSync(join(folder, 'keys/master.key'))
  const first = start()
  await first.isReady
  const { dynamodb = '' } = endpoints()
  first.child.kill('SIGKILL')
  await first.ended

  const second = start()
  await second.isReady
  expect(await health()).toBe(200)
  expect(readFileSync(join(folder, 'keys/master.key'))).toEqual(key)
  // The old engines ended with their parent, and the new ones have their addresses: open pages and tickets name them.
  expect(endpoints().dynamodb).toBe(dynamodb)
  second.child.kill('SIGINT')
  expect(await second.ended).toBe(0)
})

it('starts the storage engines again when they die, tells of a log taken from under them, and refuses to start on a log that is gone', async () => {
  const first = start()
  await first.isReady
  const { dynamodb = '' } = endpoints()
  const pid = (): number => JSON.parse(readFileSync(join(folder, 'dynamodb/lock'), 'utf8')).pid
  const dead = pid()
  process.kill(dead, 'SIGKILL')
  const isBack = () =>
    fetch(dynamodb).then(
      () => pid() !== dead,
      () => false,
    )
  while (!(await isBack())) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(first.output()).toContain('started again (1 of 5)')
  expect(await health()).toBe(200)
  const { control = '' } = endpoints()
  const state = async () => (await (await fetch(`${control}/state`)).json()) as Record<string, unknown>
  expect(await state()).toMatchObject({ store: { dynamodb: { isWell: true }, s3: { isWell: true } } })
  expect((await fetch(`${new URL(control).origin}/state`)).status).toBe(403)

  rmSync(join(folder, 'dynamodb/log.jsonl'))
  while ((await health()) === 200) await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await health()).toBe(503)
  const trouble = expect.stringContaining('was deleted or replaced while it was in use')
  expect(await state()).toMatchObject({ store: { dynamodb: { isWell: false, trouble }, s3: { isWell: true } } })
  first.child.kill('SIGTERM')
  await first.ended

  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('deleted, cut or replaced')
  expect(second.output()).toContain('Restore the folder from a backup')
})

it('says in a sentence that the port is taken', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve))
  const { ended, output } = start()
  expect(await ended).toBe(1)
  expect(output()).toMatch(/^Port 18120 is in use by another program\. Name a free one: PORT=8421 npm start\s*$/m)
  holder.close()
})

it('says which word it does not know', async () => {
  const child = spawn(process.execPath, ['infra/local/start.mjs', '--emtpy'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (part) => {
    output += part
  })
  await new Promise((resolve) => child.once('close', resolve))
  expect(output).toContain('does not know --emtpy')
})
