import { appendFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { CopyObjectCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import type { ObjectCreated } from '../../../../infra/local/s3/store/model'
import { askEvents, createBucket, startEngine, type TestEngine } from './support/engine'

let engine: TestEngine
const Bucket = 'media'
const heard: ObjectCreated[] = []

beforeEach(async () => {
  heard.length = 0
  engine = await startEngine({ onObjectCreated: (event) => void heard.push(event) })
  await createBucket(engine.client, Bucket)
})
afterEach(() => engine.end())

const put = (Key: string, Body = 'x') => engine.client.send(new PutObjectCommand({ Bucket, Key, Body }))
const ask = async (after: number, wait = 0) => {
  const response = await askEvents(engine.url, after, wait)
  return (await response.json()) as { events: ObjectCreated[]; last: number }
}

it('tells of every object that came to be, in order, however it came', async () => {
  const { ETag } = await put('村/1.jpg', 'content')
  const form = new FormData()
  const signed = await createPresignedPost(engine.client, { Bucket, Key: '2.jpg' })
  for (const [name, value] of Object.entries(signed.fields)) form.append(name, value)
  form.append('file', new Blob(['abc']))
  await fetch(signed.url, { method: 'POST', body: form })
  await engine.client.send(new CopyObjectCommand({ Bucket, Key: '3.jpg', CopySource: `${Bucket}/2.jpg` }))
  await engine.client.send(new DeleteObjectCommand({ Bucket, Key: '2.jpg' }))

  const { events } = await ask(0)
  expect(events.map(({ n, key, size, eventName }) => [n, key, size, eventName])).toEqual([
    [1, '村/1.jpg', 7, 'ObjectCreated:Put'],
    [2, '2.jpg', 3, 'ObjectCreated:Post'],
    [3, '3.jpg', 3, 'ObjectCreated:Copy'],
  ])
  expect(events[0]).toEqual({ ...heard[0], bucket: Bucket, versionId: 'null', eTag: ETag?.replaceAll('"', '') })
  expect(heard).toEqual(events)
})

it('answers from any number, before and after a restart, and goes on counting', async () => {
  for (const key of ['a', 'b', 'c']) await put(key)
  const before = await ask(1)
  engine = await engine.again()
  expect(await ask(1)).toEqual(before)
  expect(before.events.map(({ n }) => n)).toEqual([2, 3])
  await put('d')
  expect((await ask(3)).events).toMatchObject([{ n: 4, key: 'd' }])
  expect((await ask(4)).events).toEqual([])
})

it('tells of an object whose record the end of the process tore only behind it', async () => {
  for (const key of ['a', 'b']) await put(key)
  await engine.stop()
  appendFileSync(join(engine.folder, 'records.log'), '{"record":"version","bucket":"media","vers')
  engine = await startEngine({ folder: engine.folder })
  expect((await ask(1)).events).toMatchObject([{ n: 2, key: 'b' }])
})

it('answers a waiting reader as soon as something happens', async () => {
  const waiting = ask(0, 20)
  await put('awaited')
  expect((await waiting).events).toMatchObject([{ key: 'awaited' }])
})

it('lets a waiting reader go when the time is over or the engine stops', async () => {
  expect(await ask(0, 1)).toEqual({ events: [], last: 0 })
  const waiting = ask(0, 60).catch((error: Error) => error)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const begun = Date.now()
  engine = await engine.again()
  await waiting
  expect(Date.now() - begun).toBeLessThan(2500)
})

it('tells nobody else', async () => {
  const host = 'rebound.example.com'
  const status = await new Promise((resolve, reject) => {
    const asking = request(`${engine.url}/_events?after=0&wait=0`, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asking.on('error', reject)
    asking.end()
  })
  expect(status).toBe(403)
  expect((await fetch(`${engine.url}/_events?after=0`)).status).toBe(403)
  expect((await askEvents(engine.url, Number.NaN)).status).toBe(400)
})
