import { createHash, createHmac } from 'node:crypto'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { type ChecksumAlgorithm, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { startDigest } from '../../../../../infra/local/s3/wire/checksums'
import { createBucket, credentials, refusalOf, region, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let Bucket: string

beforeAll(async () => {
  engine = await startEngine()
  Bucket = await createBucket(engine.client, 'media')
})
afterAll(() => engine.end())

// From the catalogue of parametrised CRC algorithms, for the text "123456789".
it.each([
  ['crc32', 'cbf43926'],
  ['crc32c', 'e3069283'],
  ['crc64nvme', 'ae8b14860a799888'],
  ['sha1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
] as const)('%s has its published check value, in one piece or many', (algorithm, expected) => {
  const whole = startDigest(algorithm)
  whole.update(Buffer.from('123456789'))
  const pieces = startDigest(algorithm)
  for (const digit of '123456789') pieces.update(Buffer.from(digit))
  expect([whole.digest().toString('hex'), pieces.digest().toString('hex')]).toEqual([expected, expected])
})

describe.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('%s', (algorithm) => {
  const field = `Checksum${algorithm}` as const
  const digest = startDigest(algorithm.toLowerCase() as 'crc32')
  digest.update(Buffer.from('content'))
  const right = digest.digest().toString('base64')

  it('is kept and told to whoever asks', async () => {
    await engine.client.send(new PutObjectCommand({ Bucket, Key: algorithm, Body: 'content', [field]: right }))
    const head = await engine.client.send(new HeadObjectCommand({ Bucket, Key: algorithm, ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({ [field]: right, ChecksumType: 'FULL_OBJECT' })
  })

  it('refuses other bytes', async () => {
    const Key = `${algorithm}-wrong`
    const command = new PutObjectCommand({ Bucket, Key, Body: 'other', [field]: right })
    expect(await refusalOf(engine.client.send(command))).toBe('BadDigest')
    expect(await refusalOf(engine.client.send(new GetObjectCommand({ Bucket, Key })))).toBe('NoSuchKey')
  })
})

it.each<ChecksumAlgorithm>(['CRC32', 'SHA256'])(
  'takes the framing off a stream with a %s trailer',
  async (ChecksumAlgorithm) => {
    const Body = Readable.from([Buffer.from('first '), Buffer.from('second')])
    await engine.client.send(
      new PutObjectCommand({ Bucket, Key: 'framed', Body, ContentLength: 12, ChecksumAlgorithm }),
    )
    const answer = await engine.client.send(new GetObjectCommand({ Bucket, Key: 'framed', ChecksumMode: 'ENABLED' }))
    expect(await answer.Body?.transformToString()).toBe('first second')
    expect(answer[`Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32']).toMatch(/=$/)
    expect(answer.ContentEncoding).toBeUndefined()
  },
)

it('compares Content-MD5', async () => {
  const put = (Body: string, ContentMD5: string) =>
    engine.client.send(new PutObjectCommand({ Bucket, Key: 'md5', Body, ContentMD5 }))
  const md5 = createHash('md5').update('content').digest('base64')
  expect(await refusalOf(put('content', md5))).toBe('nothing was refused')
  expect(await refusalOf(put('other', md5))).toBe('BadDigest')
  expect(await refusalOf(put('content', 'short'))).toBe('InvalidDigest')
})

describe('a body whose every chunk is signed', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

  /** The framing which the JavaScript SDK does not use and others do. */
  function signedChunks(key: string, chunks: readonly string[]) {
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
    const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
    const signing = ['s3', 'aws4_request'].reduce(
      (step: Buffer, text) => hmac(step, text),
      hmac(hmac(`AWS4${credentials.secretAccessKey}`, date.slice(0, 8)), region),
    )
    const headers: Record<string, string> = {
      host: new URL(engine.url).host,
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'x-amz-date': date,
      'x-amz-decoded-content-length': String(chunks.join('').length),
    }
    const names = Object.keys(headers).sort()
    const canonical = [
      'PUT',
      `/${Bucket}/${key}`,
      '',
      ...names.map((name) => `${name}:${headers[name]}`),
      '',
      names.join(';'),
    ]
    const request = [...canonical, headers['x-amz-content-sha256']].join('\n')
    let previous = hmac(signing, ['AWS4-HMAC-SHA256', date, scope, sha256(request)].join('\n')).toString('hex')
    headers.authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${previous}`
    const framed = [...chunks, ''].map((chunk) => {
      const text = ['AWS4-HMAC-SHA256-PAYLOAD', date, scope, previous, sha256(''), sha256(chunk)].join('\n')
      previous = hmac(signing, text).toString('hex')
      return `${chunk.length.toString(16)};chunk-signature=${previous}\r\n${chunk}\r\n`
    })
    return { headers, body: framed.join('') }
  }

  function send(key: string, headers: Record<string, string>, body: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const length = { 'content-length': body.length }
      const sending = request(
        `${engine.url}/${Bucket}/${key}`,
        { method: 'PUT', headers: { ...headers, ...length } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        },
      )
      sending.on('error', reject)
      sending.end(body)
    })
  }

  it('is taken', async () => {
    const { headers, body } = signedChunks('signed-chunks', ['one ', 'two'])
    expect(await send('signed-chunks', headers, body)).toBe(200)
    const answer = await engine.client.send(new GetObjectCommand({ Bucket, Key: 'signed-chunks' }))
    expect(await answer.Body?.transformToString()).toBe('one two')
  })

  it.each([
    ['changed on the way', (body: string) => body.replace('two', 'TWO'), 403],
    ['cut off after a chunk', (body: string) => body.slice(0, body.indexOf('0;chunk')), 400],
  ])('is refused when %s', async (_, change, status) => {
    const { headers, body } = signedChunks('broken-chunks', ['one ', 'two'])
    expect(await send('broken-chunks', headers, change(body))).toBe(status)
    expect(await refusalOf(engine.client.send(new GetObjectCommand({ Bucket, Key: 'broken-chunks' })))).toBe(
      'NoSuchKey',
    )
  })
})
