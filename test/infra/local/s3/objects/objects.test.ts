import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3'
import { createBucket, refusalOf, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let Bucket: string

beforeAll(async () => {
  engine = await startEngine()
  Bucket = await createBucket(engine.client, 'media')
})
afterAll(() => engine.end())

const put = (Key: string, Body: string | Buffer, more = {}) =>
  engine.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const read = async (Key: string, more = {}) => {
  const answer = await engine.client.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return { ...answer, text: (await answer.Body?.transformToString()) ?? '' }
}

describe('an object', () => {
  it('comes back with everything that was said about it', async () => {
    const said = {
      ContentType: 'image/jpeg',
      CacheControl: 'no-store',
      ContentDisposition: 'attachment',
      ContentLanguage: 'zh-CN',
      Metadata: { village: '430112001001' },
      ServerSideEncryption: 'aws:kms' as const,
      SSEKMSKeyId: 'key-of-the-county',
      Tagging: 'kind=photo&state=new',
    }
    await put('家庭/王秀英 (1)+.jpg', 'content', said)
    const { text, ...answer } = await read('家庭/王秀英 (1)+.jpg')
    const { Tagging, ...kept } = said

    expect(text).toBe('content')
    expect(answer).toMatchObject({ ...kept, TagCount: 2, ContentLength: 7, AcceptRanges: 'bytes' })
  })

  it('may be empty', async () => {
    await put('empty', Buffer.alloc(0), { Metadata: { name: 'plain' } })
    const head = await engine.client.send(new HeadObjectCommand({ Bucket, Key: 'empty' }))
    expect(head).toMatchObject({ Metadata: { name: 'plain' }, ContentLength: 0 })
    expect((await read('empty')).text).toBe('')
  })

  it('is encrypted as the bucket says when nobody says otherwise', async () => {
    await put('plain', 'x')
    expect((await read('plain')).ServerSideEncryption).toBe('AES256')
  })

  it('is replaced by the next with the same key, and its file goes', async () => {
    await put('twice', 'first')
    const files = () => readdirSync(join(engine.folder, 'objects'), { recursive: true }).length
    const before = files()
    await put('twice', 'second')
    expect((await read('twice')).text).toBe('second')
    expect(files()).toBe(before)
  })

  it('streams in and out, larger than any buffer', async () => {
    const large = randomBytes(24 * 1024 * 1024)
    await engine.client.send(
      new PutObjectCommand({ Bucket, Key: 'large', Body: Readable.from([large]), ContentLength: large.length }),
    )
    const answer = await engine.client.send(new GetObjectCommand({ Bucket, Key: 'large' }))
    const received = Buffer.from((await answer.Body?.transformToByteArray()) ?? [])
    expect(received.equals(large)).toBe(true)
  })

  it('is gone after deletion, and deleting it again succeeds', async () => {
    await put('short-lived', 'x')
    for (let time = 0; time < 2; time++)
      await engine.client.send(new DeleteObjectCommand({ Bucket, Key: 'short-lived' }))
    expect(await refusalOf(read('short-lived'))).toBe('NoSuchKey')
    expect(await refusalOf(engine.client.send(new HeadObjectCommand({ Bucket, Key: 'short-lived' })))).toBe('NotFound')
  })

  it.each([
    ['NoSuchBucket', { Bucket: 'nowhere', Key: 'x' }],
    ['KeyTooLongError', { Bucket: 'media', Key: '长'.repeat(342) }],
  ])('is refused as %s', async (name, where) => {
    expect(await refusalOf(engine.client.send(new PutObjectCommand({ ...where, Body: 'x' })))).toBe(name)
  })

  it.each(['../../outside', 'a//b', './x', '/leading', 'C:\\x', 'a b+c%25', '𠮷'])('may be called %s', async (Key) => {
    await put(Key, Key)
    expect((await read(Key)).text).toBe(Key)
  })
})

describe('a range', () => {
  beforeAll(() => put('digits', '0123456789'))

  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s is answered in part', async (Range, expected, ContentRange) => {
    const answer = await read('digits', { Range, ChecksumMode: 'ENABLED' })
    expect(answer).toMatchObject({ text: expected, ContentRange, ContentLength: expected.length })
    expect(answer.ChecksumCRC32).toBeUndefined()
  })

  it('beyond the end is refused', async () => {
    expect(await refusalOf(read('digits', { Range: 'bytes=10-' }))).toBe('InvalidRange')
  })
})

describe('a condition', () => {
  it('If-None-Match: * lets only the first of many writers through', async () => {
    const attempts = Array.from({ length: 8 }, (_, index) => put('evidence', `photo ${index}`, { IfNoneMatch: '*' }))
    const outcomes = await Promise.all(attempts.map(refusalOf))
    expect(outcomes.filter((outcome) => outcome === 'PreconditionFailed')).toHaveLength(7)
    expect((await read('evidence')).text).toBe(`photo ${outcomes.indexOf('nothing was refused')}`)
  })

  it('If-Match replaces only what is known', async () => {
    const { ETag } = await put('known', 'one')
    expect(await refusalOf(put('known', 'two', { IfMatch: '"0"' }))).toBe('PreconditionFailed')
    expect(await refusalOf(put('unknown', 'two', { IfMatch: ETag }))).toBe('NoSuchKey')
    await put('known', 'two', { IfMatch: ETag })
    expect((await read('known')).text).toBe('two')
  })

  it('answers a reader who has it already with 304, and one who wants another with 412', async () => {
    const { ETag } = await put('cached', 'same')
    await expect(read('cached', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } })
    expect(await refusalOf(read('cached', { IfMatch: '"other"' }))).toBe('PreconditionFailed')
  })
})

describe('a copy', () => {
  it('has the bytes and the metadata of its source', async () => {
    await put('源/one', 'content', { Metadata: { a: 'b' }, ContentType: 'text/plain', Tagging: 't=1' })
    const CopySource = `${Bucket}/${encodeURIComponent('源/one')}`
    await engine.client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }))
    const copied = await read('copy')
    expect(copied).toMatchObject({ text: 'content', Metadata: { a: 'b' }, ContentType: 'text/plain', TagCount: 1 })
  })

  it('outlives its source', async () => {
    await put('mother', 'content')
    await engine.client.send(new CopyObjectCommand({ Bucket, Key: 'daughter', CopySource: `${Bucket}/mother` }))
    await engine.client.send(new DeleteObjectCommand({ Bucket, Key: 'mother' }))
    expect((await read('daughter')).text).toBe('content')
  })

  it('onto itself needs to change something', async () => {
    await put('self', 'content')
    const self = { Bucket, Key: 'self', CopySource: `${Bucket}/self` }
    expect(await refusalOf(engine.client.send(new CopyObjectCommand(self)))).toBe('InvalidRequest')
    await engine.client.send(new CopyObjectCommand({ ...self, MetadataDirective: 'REPLACE', Metadata: { now: 'so' } }))
    expect(await read('self')).toMatchObject({ text: 'content', Metadata: { now: 'so' } })
  })
})

describe('tags', () => {
  const tagsOf = async (Key: string) =>
    (await engine.client.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet?.map(({ Key: key, Value }) => [
      key,
      Value,
    ])

  it('are put, read and deleted without touching the object', async () => {
    await put('tagged', 'content')
    const TagSet = [{ Key: '类型', Value: '照片 & <signature>' }]
    await engine.client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } }))
    expect(await tagsOf('tagged')).toEqual([['类型', '照片 & <signature>']])
    await engine.client.send(new DeleteObjectTaggingCommand({ Bucket, Key: 'tagged' }))
    expect(await tagsOf('tagged')).toEqual([])
    expect((await read('tagged')).text).toBe('content')
  })

  it('are at most ten', async () => {
    const TagSet = Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }))
    const command = new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } })
    expect(await refusalOf(engine.client.send(command))).toBe('BadRequest')
  })
})
