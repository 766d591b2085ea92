import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { GetObjectCommand, ListObjectsV2Command, PutBucketCorsCommand } from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { createBucket, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let Bucket: string
let now = Date.now()
const origin = 'http://127.0.0.1:8420'
const photo = Buffer.from('ÿØÿ a photo taken at home', 'latin1')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64')

beforeAll(async () => {
  engine = await startEngine({ clock: () => now })
  Bucket = await createBucket(engine.client, 'media')
  const rule = { AllowedOrigins: [origin], AllowedMethods: ['POST'], AllowedHeaders: ['*'], ExposeHeaders: ['ETag'] }
  await engine.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }))
})
beforeEach(() => {
  now = Date.now()
})
afterAll(() => engine.end())

/** What evidence is signed with: key, type, size and bytes are fixed. */
async function signForm(Key: string, bytes = photo, more: Partial<PresignedPostOptions> = {}) {
  const Fields = { 'Content-Type': 'image/jpeg', 'x-amz-checksum-sha256': sha256(bytes) }
  const conditions = [
    ['content-length-range', 1, 1000],
    ...Object.entries(Fields).map(([name, value]) => ({ [name]: value })),
  ]
  const Conditions = conditions as PresignedPostOptions['Conditions']
  return createPresignedPost(engine.client, { Bucket, Key, Fields, Conditions, Expires: 60, ...more })
}

interface Sent {
  readonly fields: Record<string, string>
  readonly bytes?: Buffer
  readonly name?: string
}

async function send({ fields, bytes = photo, name = 'photo.jpg' }: Sent, url = `${engine.url}/${Bucket}`) {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([Uint8Array.from(bytes)]), name)
  const response = await fetch(url, { method: 'POST', body: form, headers: { origin } })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, code: /<Code>(\w+)</.exec(text)?.[1] }
}

async function stored(Key: string) {
  const answer = await engine.client.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
  return { ...answer, bytes: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) }
}

const keys = async () =>
  (await engine.client.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key) ?? []

describe('an upload form', () => {
  it('stores exactly what was signed', async () => {
    const { url, fields } = await signForm('evidence/望城/1.jpg')
    expect(url).toBe(`${engine.url}/${Bucket}`)
    const answer = await send({ fields })
    expect(answer.status).toBe(204)

    const { bytes, ContentType, ChecksumSHA256, ETag } = await stored('evidence/望城/1.jpg')
    expect(bytes.equals(photo)).toBe(true)
    expect([ContentType, ChecksumSHA256]).toEqual(['image/jpeg', sha256(photo)])
    expect(answer.headers.get('etag')).toBe(ETag)
  })

  it('can be read by the page that sent it from another origin, also when refused', async () => {
    const { fields } = await signForm('evidence/origin.jpg')
    const good = await send({ fields })
    const bad = await send({ fields: { ...fields, key: 'other' } })
    for (const { headers } of [good, bad]) expect(headers.get('access-control-allow-origin')).toBe(origin)
    expect(good.headers.get('access-control-expose-headers')).toBe('ETag')
  })

  it.each([
    ['200', 200],
    ['201', 201],
    ['204', 204],
    ['500', 204],
  ])('with success_action_status %s answers %d', async (success_action_status, status) => {
    const Fields = { success_action_status }
    const signed = await createPresignedPost(engine.client, { Bucket, Key: 'answered', Fields, Conditions: [Fields] })
    const answer = await send(signed)
    expect(answer.status).toBe(status)
    expect(answer.text.includes('<Key>answered</Key>')).toBe(status === 201)
  })

  it('leads a browser on to the page it names', async () => {
    const Fields = { success_action_redirect: 'http://127.0.0.1:9/done?a=1' }
    const signed = await createPresignedPost(engine.client, { Bucket, Key: 'led', Fields, Conditions: [Fields] })
    const form = new FormData()
    for (const [field, value] of Object.entries(signed.fields)) form.append(field, value)
    form.append('file', new Blob([photo]))
    const response = await fetch(signed.url, { method: 'POST', body: form, redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/done\?a=1&bucket=media&key=led&etag=%22\w+%22$/),
    ])
  })

  it('puts the file name where the signer left room for it', async () => {
    const placeholder = '$' + '{filename}'
    const signed = await createPresignedPost(engine.client, {
      Bucket,
      Key: `named/${placeholder}`,
      Conditions: [['starts-with', '$key', 'named/']],
    })
    expect((await send({ ...signed, name: '全家福 $& 1.jpg' })).status).toBe(204)
    expect(await keys()).toContain('named/全家福 $& 1.jpg')
  })

  it('keeps metadata beyond ASCII', async () => {
    const Fields = { 'x-amz-meta-title': '王秀英家' }
    const signed = await createPresignedPost(engine.client, { Bucket, Key: 'titled', Fields, Conditions: [Fields] })
    await send(signed)
    const encoded = `=?UTF-8?B?${Buffer.from('王秀英家').toString('base64')}?=`
    expect((await stored('titled')).Metadata).toEqual({ title: encoded })
  })
})

describe('a wrong upload form stores nothing and is told why:', () => {
  type Change = (fields: Record<string, string>) => Partial<Sent>
  const cases: [string, Change, number, string][] = [
    ['another key', (fields) => ({ fields: { ...fields, key: 'elsewhere' } }), 403, 'AccessDenied'],
    ['another type', (fields) => ({ fields: { ...fields, 'Content-Type': 'text/html' } }), 403, 'AccessDenied'],
    ['an extra field', (fields) => ({ fields: { ...fields, 'x-amz-tagging': 'a=b' } }), 403, 'AccessDenied'],
    ['other bytes', () => ({ bytes: Buffer.from('other bytes') }), 400, 'BadDigest'],
    ['too many bytes', () => ({ bytes: Buffer.alloc(1001) }), 400, 'EntityTooLarge'],
    ['no bytes', () => ({ bytes: Buffer.alloc(0) }), 400, 'EntityTooSmall'],
    [
      'another signature',
      (fields) => ({ fields: { ...fields, 'X-Amz-Signature': 'f'.repeat(64) } }),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'another policy',
      (fields) => ({ fields: { ...fields, Policy: loosened(fields.Policy) } }),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'an unknown signer',
      (fields) => ({ fields: { ...fields, 'X-Amz-Credential': credentialOf('stranger') } }),
      403,
      'InvalidAccessKeyId',
    ],
    ['no policy', ({ Policy: _, ...fields }) => ({ fields }), 403, 'AccessDenied'],
    ['no field at all', () => ({ fields: {} }), 403, 'AccessDenied'],
    [
      'fields without end',
      (fields) => ({ fields: { ...fields, 'x-ignore-me': 'x'.repeat(21_000) } }),
      400,
      'MaxPostPreDataLengthExceeded',
    ],
  ]
  const loosened = (policy = '') =>
    Buffer.from(Buffer.from(policy, 'base64').toString().replace('1000', '9000')).toString('base64')
  const credentialOf = (who: string) => `${who}/20260101/cn-northwest-1/s3/aws4_request`

  it.each(cases)('%s', async (what, change, status, code) => {
    const key = `refused/${what}`
    const { fields } = await signForm(key)
    const answer = await send({ fields, ...change(fields) })
    expect([answer.status, answer.code]).toEqual([status, code])
    expect((await keys()).filter((each) => each === key || each === 'elsewhere')).toEqual([])
  })

  it('another bucket', async () => {
    await createBucket(engine.client, 'exports')
    const { fields } = await signForm('evidence/other-bucket.jpg')
    const answer = await send({ fields }, `${engine.url}/exports`)
    expect([answer.status, answer.code]).toEqual([403, 'AccessDenied'])
  })

  it('a form sent after its time', async () => {
    const { fields } = await signForm('refused/late')
    now = Date.now() + 61_000
    const answer = await send({ fields })
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('Policy expired')])
  })

  it('a 30 MB photo, without filling the disk', async () => {
    const before = files()
    const { fields } = await signForm('refused/huge')
    const answer = await send({ fields, bytes: Buffer.alloc(30 * 1024 * 1024, 1) })
    expect([answer.status, answer.code]).toEqual([400, 'EntityTooLarge'])
    expect(files()).toBe(before)
  })

  it('a file that is not last: what follows is not there', async () => {
    const { fields } = await signForm('refused/order')
    const form = new FormData()
    form.append('file', new Blob([photo]), 'photo.jpg')
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    const response = await fetch(`${engine.url}/${Bucket}`, { method: 'POST', body: form })
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('AccessDenied')])
  })

  it.each([
    ['no boundary', 'multipart/form-data', '--x\r\n'],
    [
      'a body cut off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="key"\r\n\r\nabc',
    ],
    ['a part without a name', 'multipart/form-data; boundary=x', '--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--'],
  ])('%s', async (_, contentType, body) => {
    const headers = { 'content-type': contentType }
    const response = await fetch(`${engine.url}/${Bucket}`, { method: 'POST', body, headers })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')])
  })

  it('no file', async () => {
    const { fields } = await signForm('refused/no-file')
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    const response = await fetch(`${engine.url}/${Bucket}`, { method: 'POST', body: form })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('exactly one file')])
  })
})

it('takes a file whose bytes look like the boundary, in any division of the stream', async () => {
  const boundary = 'ruhu'
  const bytes = Buffer.from('\r\n--ruh\r\n--\r\n\r--ruhu\r\n--ruh')
  const { fields } = await signForm('evidence/tricky', bytes)
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`
  const whole = Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  async function* slowly() {
    for (let index = 0; index < whole.length; index += 7) yield whole.subarray(index, index + 7)
  }
  const response = await fetch(`${engine.url}/${Bucket}`, {
    method: 'POST',
    body: Readable.toWeb(Readable.from(slowly())) as unknown as BodyInit,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    duplex: 'half',
  } as RequestInit)
  expect(response.status).toBe(204)
  expect((await stored('evidence/tricky')).bytes.equals(bytes)).toBe(true)
})

it('keeps nothing of an upload that breaks off, and serves the next', async () => {
  const { fields } = await signForm('evidence/broken', Buffer.alloc(900, 1))
  const before = files()
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'
  await new Promise<void>((resolve) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 100_000 }
    const sending = request(`${engine.url}/${Bucket}`, { method: 'POST', headers })
    sending.on('error', () => resolve())
    sending.write(parts.join('') + head + 'x'.repeat(500))
    setTimeout(() => sending.destroy(new Error('no network')), 100)
  })
  // The server notices the end of the connection a moment later.
  for (let patience = 100; files() > before && patience > 0; patience--) await sleep(20)
  expect(files()).toBe(before)
  await expect(stored('evidence/broken')).rejects.toMatchObject({ name: 'NoSuchKey' })
  expect((await send(await signForm('evidence/next'))).status).toBe(204)
})

/** How many files of bytes the engine keeps. */
const files = () =>
  readdirSync(join(engine.folder, 'objects'), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    .length
