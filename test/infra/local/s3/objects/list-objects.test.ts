import {
  DeleteObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import * as fastCheck from 'fast-check'
import { walkKeys } from '../../../../../infra/local/s3/objects/walk-keys'
import { compareKeys } from '../../../../../infra/local/s3/store/key-order'
import { createBucket, refusalOf, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let Bucket: string
// 𠮷 lies outside the basic plane: in JavaScript's own order it would come before ﹏.
const keys = ['a', 'a/1', 'a/2', 'a/b/3', 'b&<c>', '村/一/照片.jpg', '村/二/照片.jpg', '村口', '﹏', '𠮷']

beforeAll(async () => {
  engine = await startEngine()
  Bucket = await createBucket(engine.client, 'listed')
  for (const Key of [...keys].reverse()) await engine.client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
})
afterAll(() => engine.end())

const list = async (input = {}) => {
  const answer = await engine.client.send(new ListObjectsV2Command({ Bucket, ...input }))
  return {
    ...answer,
    keys: answer.Contents?.map(({ Key }) => Key) ?? [],
    prefixes: answer.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [],
  }
}

describe('a list', () => {
  it('is in the order of UTF-8 bytes', async () => {
    const listed = await list()
    expect(listed.keys).toEqual(keys)
    expect([listed.KeyCount, listed.IsTruncated]).toEqual([10, false])
    expect(listed.Contents?.[5]).toMatchObject({ Size: Buffer.byteLength(keys[5] ?? ''), StorageClass: 'STANDARD' })
  })

  it('folds what lies behind the delimiter', async () => {
    expect(await list({ Delimiter: '/' })).toMatchObject({
      keys: ['a', 'b&<c>', '村口', '﹏', '𠮷'],
      prefixes: ['a/', '村/'],
    })
    expect(await list({ Delimiter: '/', Prefix: '村/' })).toMatchObject({ keys: [], prefixes: ['村/一/', '村/二/'] })
    expect(await list({ Delimiter: '/', Prefix: 'a/' })).toMatchObject({ keys: ['a/1', 'a/2'], prefixes: ['a/b/'] })
  })

  it('comes in pages which miss nothing and repeat nothing', async () => {
    for (const MaxKeys of [1, 2, 3]) {
      const seen: unknown[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await list({ MaxKeys, ContinuationToken, Delimiter: '/' })
        expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys)
        seen.push(...page.prefixes, ...page.keys)
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
      expect([...seen].sort()).toEqual(['a', 'a/', 'b&<c>', '村/', '村口', '﹏', '𠮷'].sort())
    }
  })

  it('starts after a key, which need not exist', async () => {
    expect((await list({ StartAfter: 'a/15' })).keys[0]).toBe('a/2')
    expect((await list({ StartAfter: '村口' })).keys).toEqual(['﹏', '𠮷'])
  })

  it('in its first version uses markers', async () => {
    const first = await engine.client.send(new ListObjectsCommand({ Bucket, MaxKeys: 2, EncodingType: 'url' }))
    expect(first.NextMarker).toBe('a/1')
    const second = await engine.client.send(new ListObjectsCommand({ Bucket, Marker: first.NextMarker, MaxKeys: 1 }))
    expect(second.Contents?.[0]?.Key).toBe('a/2')
  })

  it('refuses a size that is no number', async () => {
    expect(await refusalOf(list({ MaxKeys: 1.5 }))).toBe('InvalidArgument')
    expect((await list({ MaxKeys: 0 })).keys).toEqual([])
  })

  it('leaves out what is deleted, and prefixes with nothing left', async () => {
    const bucket = await createBucket(engine.client, 'deleted')
    const VersioningConfiguration = { Status: 'Enabled' as const }
    await engine.client.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }))
    for (const Key of ['x/1', 'y']) await engine.client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))
    await engine.client.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'x/1' }))
    expect(await list({ Bucket: bucket, Delimiter: '/' })).toMatchObject({ keys: ['y'], prefixes: [] })
  })
})

describe('the order of keys', () => {
  it('is that of their bytes, whatever the characters', () => {
    const text = fastCheck.string({ unit: fastCheck.constantFrom('a', '村', '﹏', '\u{e000}', '𠮷', '𠀀') })
    fastCheck.assert(
      fastCheck.property(text, text, (left, right) => {
        expect(Math.sign(compareKeys(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)))
      }),
    )
  })

  it('lets a walk end anywhere and go on from there', () => {
    const key = fastCheck.string({ unit: fastCheck.constantFrom('a', 'b', '/', '村'), minLength: 1, maxLength: 5 })
    const walk = fastCheck.record({
      prefix: fastCheck.constantFrom('', 'a', 'a/', '村'),
      delimiter: fastCheck.constantFrom('', '/'),
    })
    fastCheck.assert(
      fastCheck.property(fastCheck.uniqueArray(key), walk, (some, how) => {
        const sorted = [...some].sort(compareKeys)
        const whole = [...walkKeys(sorted, { ...how, after: '' })]
        const pieces: typeof whole = []
        for (let after: string | undefined = ''; after !== undefined; ) {
          const [step] = walkKeys(sorted, { ...how, after })
          if (step) pieces.push(step)
          after = step && (step.kind === 'key' ? step.key : step.prefix)
        }
        expect(pieces).toEqual(whole)
      }),
    )
  })
})
