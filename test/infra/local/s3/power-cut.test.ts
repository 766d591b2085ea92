import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { ForgetfulDisk, type Survival } from '../disk/support/forgetful-disk'
import { askEvents, createBucket, startEngine, type TestEngine } from './support/engine'

const Bucket = 'media'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-power-'))
  // What the engine says of its dying disk, hundreds of times.
  jest.spyOn(console, 'error').mockReturnValue()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const content = (key: string) => `content of ${key}`

/** Writes, copies, replaces and deletes; tells which objects were acknowledged to be there, and which to be gone. */
async function work({ client }: TestEngine) {
  const there = new Set<string>()
  const gone = new Set<string>()
  const failed = () => undefined
  const put = (Key: string, Body = content(Key)) =>
    client.send(new PutObjectCommand({ Bucket, Key, Body })).then(() => void there.add(Key), failed)
  await createBucket(client, Bucket).catch(failed)
  await put('first')
  await Promise.all(['a', 'b', 'c'].map((key) => put(key)))
  await put('first')
  const copy = new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/a` })
  await client.send(copy).then(() => void there.add('copy'), failed)
  there.delete('b')
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'b' })).then(() => void gone.add('b'), failed)
  await put('last')
  return { there, gone }
}

async function found(disk: ForgetfulDisk) {
  const engine = await startEngine({ folder, disk })
  try {
    const { Contents = [] } = await engine.client.send(new ListObjectsV2Command({ Bucket }))
    const texts = new Map<string, string | undefined>()
    for (const { Key = '' } of Contents) {
      const { Body } = await engine.client.send(new GetObjectCommand({ Bucket, Key }))
      texts.set(Key, await Body?.transformToString())
    }
    const { events } = (await (await askEvents(engine.url, 0)).json()) as { events: { n: number; key: string }[] }
    return { texts, events }
  } catch (error) {
    if ((error as Error).name === 'NoSuchBucket') return { texts: new Map<string, string>(), events: [] }
    throw error
  } finally {
    await engine.stop()
  }
}

async function workUntil(operations: number) {
  const disk = new ForgetfulDisk(operations)
  const engine = await startEngine({ folder, disk }).catch(() => undefined)
  const outcome = engine ? await work(engine) : { there: new Set<string>(), gone: new Set<string>() }
  await engine?.stop().catch(() => undefined)
  return { disk, ...outcome }
}

it('has every object it answered for, whole, and no other, after a power cut at any moment', async () => {
  const whole = await workUntil(Number.POSITIVE_INFINITY)
  expect([...whole.there].sort()).toEqual(['a', 'c', 'copy', 'first', 'last'])
  for (let operations = 0; operations < whole.disk.changes; operations += 1) {
    const { disk, there, gone } = await workUntil(operations)
    for (const survival of ['nothing', 'half', 'everything'] satisfies Survival[]) {
      const { texts, events } = await found(disk.after(survival))
      const lost = [...there].filter((key) => !texts.has(key))
      const back = [...gone].filter((key) => texts.has(key))
      const broken = [...texts]
        .filter(([key, text]) => text !== content(key === 'copy' ? 'a' : key))
        .map(([key]) => key)
      const untold = [...texts.keys()].filter((key) => !events.some((event) => event.key === key))
      const problems = { lost, back, broken, untold }
      expect({ operations, survival, ...problems }).toMatchObject({ lost: [], back: [], broken: [], untold: [] })
    }
  }
}, 120_000)

it('refuses on a full disk, leaves nothing of it, and goes on when there is room', async () => {
  const disk = new ForgetfulDisk()
  const engine = await startEngine({ folder, disk })
  await createBucket(engine.client, Bucket)
  const put = (Key: string) => engine.client.send(new PutObjectCommand({ Bucket, Key, Body: content(Key) }))
  disk.isFull = true
  await expect(put('full')).rejects.toMatchObject({
    name: 'InsufficientStorage',
    $metadata: { httpStatusCode: 507 },
  })
  disk.isFull = false
  await put('after')
  await engine.stop()
  const { texts } = await found(disk.after('nothing'))
  expect([...texts.keys()]).toEqual(['after'])
})
