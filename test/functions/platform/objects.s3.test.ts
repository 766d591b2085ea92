import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { sha256 } from '../../../functions/platform/chain'
import type { Upload } from '../../../functions/platform/objects'
import { attachment, s3Objects } from '../../../functions/platform/objects.s3'
import { type RunningS3, startS3 } from '../../../infra/local/s3/start-s3'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' }
const region = 'cn-northwest-1'

describe('objects on S3', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruhu-objects-'))
  let engine: RunningS3
  let s3: S3Client
  const objects = () => s3Objects(s3, 'media')
  beforeAll(async () => {
    engine = await startS3({ folder, port: 0, region, credentials })
    s3 = new S3Client({ endpoint: engine.url, region, credentials, forcePathStyle: true })
    await s3.send(new CreateBucketCommand({ Bucket: 'media' }))
  })
  afterAll(async () => {
    s3.destroy()
    await engine.stop()
    rmSync(folder, { recursive: true })
  })

  const photo = Buffer.from('a photo, as far as S3 can tell')
  const wanted = { key: 'incoming/p1', mime: 'image/jpeg', sha256: sha256(photo), minBytes: 1, maxBytes: 100 }
  const send = async ({ url, fields }: Upload, content: Uint8Array, changes: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value)
    form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]))
    return (await fetch(url, { method: 'POST', body: form })).status
  }

  it('lets exactly one content in under exactly one key', async () => {
    const upload = await objects().allowUpload(wanted)
    expect(await objects().read(wanted.key)).toBeUndefined()
    expect(await send(upload, photo)).toBe(201)
    expect(Buffer.from((await objects().read(wanted.key)) ?? [])).toEqual(photo)
  })

  it.each<[string, Uint8Array, Record<string, string>]>([
    ['other bytes than the hash', Buffer.from('other'), {}],
    ['more bytes than allowed', Buffer.alloc(101), {}],
    ['nothing at all', Buffer.alloc(0), {}],
    ['another key', photo, { key: 'incoming/p2' }],
    ['a key that climbs', photo, { key: '../incoming/p1' }],
    ['another type', photo, { 'Content-Type': 'text/html' }],
    ['another hash', photo, { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') }],
    ['a field nobody allowed', photo, { 'x-amz-meta-x': '1' }],
  ])('refuses %s', async (_, content, changes) => {
    const status = await send(await objects().allowUpload({ ...wanted, key: 'incoming/never' }), content, changes)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await objects().read('incoming/never')).toBeUndefined()
  })

  it('writes, streams and removes, and gives an address that names the file', async () => {
    await objects().write('exports/1', Buffer.from('一行\n'), 'text/csv')
    const stream = await objects().stream('exports/1')
    expect((await buffer(stream as Readable)).toString()).toBe('一行\n')

    const read = await fetch(await objects().addressOf('exports/1', { fileName: '报告 "1".csv' }))
    expect(read.headers.get('content-disposition')).toBe(attachment('报告 "1".csv'))
    expect(await read.text()).toBe('一行\n')

    await objects().remove('exports/1')
    expect(await objects().stream('exports/1')).toBeUndefined()
  })

  it.each([0, 1000, 20_000_000])('writes a stream of %d bytes whole', async (bytes) => {
    const content = Buffer.alloc(bytes, 'abcdefg')
    const pieces = Array.from({ length: Math.ceil(bytes / 65_536) }, (_, index) =>
      content.subarray(index * 65_536, (index + 1) * 65_536),
    )
    await objects().write('exports/2', Readable.from(pieces), 'text/csv')
    expect(sha256((await objects().read('exports/2')) ?? '')).toBe(sha256(content))
  })

  it('leaves no object behind when the stream breaks', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(17_000_000)
        throw new Error('the disk is gone')
      })(),
    )
    await expect(objects().write('exports/3', broken, 'text/csv')).rejects.toThrow('the disk is gone')
    expect(await objects().read('exports/3')).toBeUndefined()
  })

  it.each(['报告\r\nSet-Cookie: a=1', '"; filename=x', `${'长'.repeat(300)}`, 'CON', '😀\\..\\'])(
    'puts the file name %j into one header line',
    (fileName) => {
      expect(attachment(fileName)).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~!*%-]+$/)
    },
  )
})
