import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import type { ObjectCreated } from '../../../../infra/local/s3/store/model'
import { askEvents, clientOf, createBucket } from './support/engine'

const Bucket = 'media'
const program = join(__dirname, 'support', 'engine-process.ts')
let folder: string
let engine: ChildProcess
let url: string
let client: S3Client

async function start(): Promise<void> {
  engine = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  url = await new Promise((resolve, reject) => {
    engine.once('message', (message) => resolve((message as { url: string }).url))
    engine.once('exit', (code) => reject(new Error(`The engine ended with ${code}.`)))
  })
  client = clientOf(url)
}

function kill(): Promise<void> {
  return new Promise((resolve) => {
    if (engine.exitCode !== null || engine.signalCode !== null) return resolve()
    engine.removeAllListeners('exit')
    engine.once('exit', () => resolve())
    engine.kill('SIGKILL')
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-s3-kill-'))
  await start()
  await createBucket(client, Bucket)
})
afterAll(async () => {
  await kill()
  rmSync(folder, { recursive: true, force: true })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Sends until the engine dies; what was acknowledged goes into `acknowledged`. */
async function sendUntilDeath(
  worker: string,
  attempted: Map<string, string>,
  acknowledged: Set<string>,
): Promise<void> {
  for (let index = 0; ; index++) {
    const Key = `证据/${worker}/${index}`
    const Body = randomBytes(randomInt(1, 400_000))
    attempted.set(Key, sha256(Body))
    const sending = index % 2 === 0 ? client.send(new PutObjectCommand({ Bucket, Key, Body })) : postForm(Key, Body)
    const isAcknowledged = await sending.then(
      () => true,
      () => false,
    )
    if (!isAcknowledged) return
    acknowledged.add(Key)
  }
}

async function postForm(Key: string, bytes: Buffer): Promise<void> {
  const signed = await createPresignedPost(client, { Bucket, Key })
  const form = new FormData()
  for (const [name, value] of Object.entries(signed.fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(bytes)]))
  const response = await fetch(signed.url, { method: 'POST', body: form })
  if (response.status !== 204) throw new Error(await response.text())
}

async function storedObjects(): Promise<Map<string, string>> {
  const stored = new Map<string, string>()
  for (let ContinuationToken: string | undefined, more = true; more; ) {
    const page = await client.send(new ListObjectsV2Command({ Bucket, ContinuationToken }))
    for (const { Key = '' } of page.Contents ?? []) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      stored.set(Key, sha256((await Body?.transformToByteArray()) ?? new Uint8Array()))
    }
    ContinuationToken = page.NextContinuationToken
    more = page.IsTruncated === true
  }
  return stored
}

async function allEvents(): Promise<ObjectCreated[]> {
  const events: ObjectCreated[] = []
  for (;;) {
    const response = await askEvents(url, events.length)
    const page = (await response.json()) as { events: ObjectCreated[] }
    if (page.events.length === 0) return events
    events.push(...page.events)
  }
}

it('killed at any moment, has every acknowledged object whole, none half, and an event for each', async () => {
  const attempted = new Map<string, string>()
  const acknowledged = new Set<string>()

  for (let round = 0; round < 5; round++) {
    const workers = Array.from({ length: 4 }, (_, index) =>
      sendUntilDeath(`${round}-${index}`, attempted, acknowledged),
    )
    // By what was acknowledged and not by the clock: on a busy machine little happens in a second.
    const enough = acknowledged.size + randomInt(5, 12)
    while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 5))
    await kill()
    await Promise.all(workers)
    await start()
  }

  const stored = await storedObjects()
  const lost = [...acknowledged].filter((key) => !stored.has(key))
  const broken = [...stored].filter(([key, hash]) => attempted.get(key) !== hash)
  expect([lost, broken]).toEqual([[], []])
  expect(acknowledged.size).toBeGreaterThan(20)

  const events = await allEvents()
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))
  expect(new Set(events.map(({ key }) => key))).toEqual(new Set(stored.keys()))

  const files = readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
  expect(files.filter((file) => file.isFile())).toHaveLength(stored.size)
}, 120_000)
