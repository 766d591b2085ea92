import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3'
import { createBucket, refusalOf, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let now = Date.now()
const oneDay = 24 * 3600 * 1000

beforeAll(async () => {
  engine = await startEngine({ clock: () => now })
})
beforeEach(() => {
  now = Date.now()
})
afterAll(() => engine.end())

const put = (Bucket: string, Key: string, Body: string, more = {}) =>
  engine.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const read = async (Bucket: string, Key: string, VersionId?: string) =>
  (await engine.client.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString()
const remove = (Bucket: string, Key: string, more = {}) =>
  engine.client.send(new DeleteObjectCommand({ Bucket, Key, ...more }))
const versioning = (Bucket: string, Status: 'Enabled' | 'Suspended') =>
  engine.client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }))

describe('a bucket with versions', () => {
  it('keeps every one, and a deletion is one more', async () => {
    const Bucket = await createBucket(engine.client, 'versions')
    await put(Bucket, 'k', 'before')
    await versioning(Bucket, 'Enabled')
    const one = await put(Bucket, 'k', 'one')
    const two = await put(Bucket, 'k', 'two')
    const gone = await remove(Bucket, 'k')
    expect(gone.DeleteMarker).toBe(true)
    expect(await refusalOf(read(Bucket, 'k'))).toBe('NoSuchKey')
    expect(await refusalOf(read(Bucket, 'k', gone.VersionId))).toBe('MethodNotAllowed')
    expect(await Promise.all(['null', one.VersionId, two.VersionId].map((id) => read(Bucket, 'k', id)))).toEqual([
      'before',
      'one',
      'two',
    ])

    await remove(Bucket, 'k', { VersionId: gone.VersionId })
    expect(await read(Bucket, 'k')).toBe('two')
    await remove(Bucket, 'k', { VersionId: two.VersionId })
    expect(await read(Bucket, 'k')).toBe('one')
    expect(await refusalOf(read(Bucket, 'k', two.VersionId))).toBe('NoSuchVersion')
  })

  it('overwrites only the version without a name while suspended', async () => {
    const Bucket = await createBucket(engine.client, 'suspended')
    await versioning(Bucket, 'Enabled')
    const one = await put(Bucket, 'k', 'one')
    await versioning(Bucket, 'Suspended')
    await put(Bucket, 'k', 'two')
    await put(Bucket, 'k', 'three')
    const { Versions } = await engine.client.send(new ListObjectVersionsCommand({ Bucket }))
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['null', one.VersionId])
    await remove(Bucket, 'k')
    expect(await refusalOf(read(Bucket, 'k', 'null'))).toBe('MethodNotAllowed')
    expect(await read(Bucket, 'k', one.VersionId)).toBe('one')
    expect((await engine.client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Suspended')
  })

  it('lists its history in pages, even through the middle of one key', async () => {
    const Bucket = await createBucket(engine.client, 'history')
    await versioning(Bucket, 'Enabled')
    for (const key of ['甲', '乙']) for (const body of ['1', '2', '3']) await put(Bucket, key, body)
    await remove(Bucket, '甲')

    const rows: string[] = []
    let page = { KeyMarker: undefined as string | undefined, VersionIdMarker: undefined as string | undefined }
    for (let more = true; more; ) {
      const answer = await engine.client.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2, ...page }))
      const listed = [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])]
      rows.push(...listed.map((row) => `${row.Key} ${row.VersionId} ${row.IsLatest}`))
      more = answer.IsTruncated === true
      page = { KeyMarker: answer.NextKeyMarker, VersionIdMarker: answer.NextVersionIdMarker }
    }
    expect(new Set(rows).size).toBe(7)
    expect(rows.filter((row) => row.endsWith('true'))).toHaveLength(2)
  })
})

describe('a bucket with object lock', () => {
  const until = () => new Date(now + oneDay)
  beforeAll(() => createBucket(engine.client, 'locked', true))
  const Bucket = 'locked'

  it('is versioned for good', async () => {
    expect((await engine.client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled')
    expect(await refusalOf(versioning(Bucket, 'Suspended'))).toBe('InvalidBucketState')
  })

  it('keeps a version in compliance until the day, whoever asks', async () => {
    const { VersionId } = await put(Bucket, 'root', 'x', {
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: until(),
    })
    const removal = { VersionId, BypassGovernanceRetention: true }
    expect(await refusalOf(remove(Bucket, 'root', removal))).toBe('AccessDenied')
    expect(await read(Bucket, 'root', VersionId)).toBe('x')

    const shorten = { Mode: 'COMPLIANCE' as const, RetainUntilDate: new Date(now + 1000) }
    const command = new PutObjectRetentionCommand({
      Bucket,
      Key: 'root',
      Retention: shorten,
      BypassGovernanceRetention: true,
    })
    expect(await refusalOf(engine.client.send(command))).toBe('AccessDenied')

    // The SDK signs with its own clock, so time may pass only inside the allowed skew.
    const late = await put(Bucket, 'soon', 'x', {
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: new Date(now + 60_000),
    })
    now += 61_000
    expect(await refusalOf(remove(Bucket, 'soon', { VersionId: late.VersionId }))).toBe('nothing was refused')
  })

  it('lets governance be lifted by whoever says so', async () => {
    const { VersionId } = await put(Bucket, 'draft', 'x', {
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: until(),
    })
    expect(await refusalOf(remove(Bucket, 'draft', { VersionId }))).toBe('AccessDenied')
    await remove(Bucket, 'draft', { VersionId, BypassGovernanceRetention: true })
    expect(await refusalOf(read(Bucket, 'draft', VersionId))).toBe('NoSuchVersion')
  })

  it('holds a version as long as the hold is on', async () => {
    const { VersionId } = await put(Bucket, 'held', 'x')
    const hold = (Status: 'ON' | 'OFF') =>
      engine.client.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'held', LegalHold: { Status } }))
    await hold('ON')
    const held = await engine.client.send(new GetObjectLegalHoldCommand({ Bucket, Key: 'held' }))
    expect(held.LegalHold?.Status).toBe('ON')
    expect(await refusalOf(remove(Bucket, 'held', { VersionId }))).toBe('AccessDenied')
    await hold('OFF')
    await remove(Bucket, 'held', { VersionId })
  })

  it('gives every new version the retention of the bucket', async () => {
    const Rule = { DefaultRetention: { Mode: 'GOVERNANCE' as const, Days: 3 } }
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const, Rule }
    await engine.client.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }))
    const read = await engine.client.send(new GetObjectLockConfigurationCommand({ Bucket }))
    expect(read.ObjectLockConfiguration).toEqual(ObjectLockConfiguration)
    await put(Bucket, 'standing', 'x')
    const { Retention } = await engine.client.send(new GetObjectRetentionCommand({ Bucket, Key: 'standing' }))
    expect(Retention).toEqual({ Mode: 'GOVERNANCE', RetainUntilDate: new Date(now + 3 * oneDay) })
  })

  it('tells which of many could not be deleted', async () => {
    const one = await put(Bucket, 'many', 'x', { ObjectLockLegalHoldStatus: 'ON' })
    const two = await put(Bucket, 'many', 'y')
    const Objects = [one, two].map(({ VersionId }) => ({ Key: 'many', VersionId }))
    const command = new DeleteObjectsCommand({ Bucket, Delete: { Objects }, BypassGovernanceRetention: true })
    const { Deleted, Errors } = await engine.client.send(command)
    expect(Deleted?.map(({ VersionId }) => VersionId)).toEqual([two.VersionId])
    expect(Errors).toMatchObject([{ Code: 'AccessDenied', VersionId: one.VersionId }])
  })

  it('is something other buckets do not have', async () => {
    const plain = await createBucket(engine.client, 'plain')
    const lock = { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until() }
    expect(await refusalOf(put(plain, 'k', 'x', lock))).toBe('InvalidRequest')
    const command = new GetObjectLockConfigurationCommand({ Bucket: plain })
    expect(await refusalOf(engine.client.send(command))).toBe('ObjectLockConfigurationNotFoundError')
  })
})
