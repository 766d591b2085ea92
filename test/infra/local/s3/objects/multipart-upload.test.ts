import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { createBucket, refusalOf, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let Bucket: string
const Key = '导出/全部.csv'
const parts = [randomBytes(5 * 1024 * 1024), randomBytes(5 * 1024 * 1024), Buffer.from('the end')]

beforeEach(async () => {
  engine = await startEngine()
  Bucket = await createBucket(engine.client, 'exports')
})
afterEach(() => engine.end())

const begin = async (more = {}) =>
  (await engine.client.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/csv', ...more })))
    .UploadId
const upload = async (
  UploadId: string | undefined,
  PartNumber: number,
  Body: Buffer,
  more = {},
): Promise<CompletedPart> => {
  const answer = await engine.client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ...more }))
  const { ETag, ChecksumCRC32, ChecksumSHA256, ChecksumCRC64NVME } = answer
  return { PartNumber, ETag, ChecksumCRC32, ChecksumSHA256, ChecksumCRC64NVME }
}
const complete = (UploadId: string | undefined, Parts: CompletedPart[]) =>
  engine.client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
const read = () => engine.client.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))

it('makes one object of many parts, sent in any order, across a restart', async () => {
  const UploadId = await begin()
  const last = await upload(UploadId, 3, parts[2] as Buffer)
  await upload(UploadId, 1, randomBytes(10))
  const first = await upload(UploadId, 1, parts[0] as Buffer)
  engine = await engine.again()
  const middle = await upload(UploadId, 2, parts[1] as Buffer)
  const listed = await engine.client.send(new ListPartsCommand({ Bucket, Key, UploadId }))
  expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, 5242880],
    [2, 5242880],
    [3, 7],
  ])

  const { ETag } = await complete(UploadId, [first, middle, last])
  const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest()
  expect(ETag).toBe(`"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-3"`)
  const answer = await read()
  expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(parts))).toBe(true)
  expect(answer.ContentType).toBe('text/csv')
  expect(await refusalOf(complete(UploadId, [first]))).toBe('NoSuchUpload')
})

it.each([
  ['COMPOSITE', { ChecksumAlgorithm: 'SHA256' }, 'ChecksumSHA256', /=-2$/],
  ['FULL_OBJECT', { ChecksumAlgorithm: 'CRC64NVME' }, 'ChecksumCRC64NVME', /=$/],
] as const)('gives the whole a %s checksum', async (ChecksumType, algorithm, field, expected) => {
  const UploadId = await begin({ ...algorithm, ChecksumType })
  const both = [
    await upload(UploadId, 1, parts[0] as Buffer, algorithm),
    await upload(UploadId, 2, parts[2] as Buffer, algorithm),
  ]
  const done = await complete(UploadId, both)
  expect(done[field]).toMatch(expected)
  const answer = await read()
  expect(answer).toMatchObject({ [field]: done[field], ChecksumType })
  expect((await answer.Body?.transformToByteArray())?.length).toBe(5242880 + 7)
})

it('copies a part out of another object', async () => {
  await engine.client.send(new PutObjectCommand({ Bucket, Key: 'source', Body: '0123456789' }))
  const UploadId = await begin()
  const source = { CopySource: `${Bucket}/source`, CopySourceRange: 'bytes=2-5' }
  const command = new UploadPartCopyCommand({ Bucket, Key, UploadId, PartNumber: 1, ...source })
  const { CopyPartResult } = await engine.client.send(command)
  await complete(UploadId, [{ PartNumber: 1, ETag: CopyPartResult?.ETag }])
  expect(await (await read()).Body?.transformToString()).toBe('2345')
})

it('refuses to complete what is not right, and can then be completed rightly', async () => {
  const UploadId = await begin()
  const small = await upload(UploadId, 1, Buffer.from('small'))
  const last = await upload(UploadId, 2, Buffer.from('last'))
  expect(await refusalOf(complete(UploadId, [{ ...small, ETag: '"0"' }]))).toBe('InvalidPart')
  expect(await refusalOf(complete(UploadId, [{ ...small, PartNumber: 9 }]))).toBe('InvalidPart')
  expect(await refusalOf(complete(UploadId, [last, small]))).toBe('InvalidPartOrder')
  expect(await refusalOf(complete(UploadId, [small, last]))).toBe('EntityTooSmall')
  expect(await refusalOf(upload(UploadId, 10_001, Buffer.from('x')))).toBe('InvalidArgument')
  expect(await refusalOf(upload('unknown', 1, Buffer.from('x')))).toBe('NoSuchUpload')
  await complete(UploadId, [last])
  expect(await (await read()).Body?.transformToString()).toBe('last')
})

it('leaves nothing behind when given up', async () => {
  const UploadId = await begin()
  await upload(UploadId, 1, Buffer.from('x'))
  const uploads = async () => (await engine.client.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads ?? []
  expect(await uploads()).toMatchObject([{ Key, UploadId }])
  expect(await refusalOf(engine.client.send(new DeleteBucketCommand({ Bucket })))).toBe('BucketNotEmpty')
  await engine.client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
  expect(await uploads()).toEqual([])
  const files = readdirSync(join(engine.folder, 'objects'), { recursive: true, withFileTypes: true })
  expect(files.filter((file) => file.isFile())).toEqual([])
})

it('ends an upload that nobody completed in the time of the lifecycle, and keeps the others', async () => {
  let now = Date.now()
  const own = await startEngine({ clock: () => now })
  const bucket = await createBucket(own.client, 'exports')
  const AbortIncompleteMultipartUpload = { DaysAfterInitiation: 1 }
  const Rules = [{ Status: 'Enabled' as const, Filter: { Prefix: 'exports/' }, AbortIncompleteMultipartUpload }]
  await own.client.send(
    new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: { Rules } }),
  )
  for (const key of ['exports/left', 'kept/left']) {
    const { UploadId } = await own.client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key }))
    const part = { Bucket: bucket, Key: key, UploadId, PartNumber: 1, Body: 'x' }
    await own.client.send(new UploadPartCommand(part))
  }
  const files = () =>
    readdirSync(join(own.folder, 'objects'), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const today = await own.again()
  expect(files()).toHaveLength(2)
  now += 25 * 60 * 60 * 1000
  const tomorrow = await today.again()
  now = Date.now()
  const { Uploads } = await tomorrow.client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
  expect(Uploads?.map(({ Key: key }) => key)).toEqual(['kept/left'])
  expect(files()).toHaveLength(1)
  await tomorrow.end()
})
