import { request } from 'node:http'
import { GetObjectCommand, ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { clientOf, createBucket, credentials, refusalOf, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine
let Bucket: string
let now = Date.now()

beforeAll(async () => {
  engine = await startEngine({ clock: () => now })
  Bucket = await createBucket(engine.client, 'media')
  await engine.client.send(new PutObjectCommand({ Bucket, Key: 'photo', Body: 'content' }))
})
beforeEach(() => {
  now = Date.now()
})
afterAll(() => engine.end())

const codeOf = async (response: Response) => /<Code>(\w+)</.exec(await response.text())?.[1]

describe('a signed request', () => {
  it.each([
    ['another secret', { credentials: { ...credentials, secretAccessKey: 'guess' } }, 'SignatureDoesNotMatch'],
    ['an unknown key', { credentials: { ...credentials, accessKeyId: 'stranger' } }, 'InvalidAccessKeyId'],
    ['another region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed'],
  ])('with %s is refused', async (_, options, name) => {
    expect(await refusalOf(clientOf(engine.url, options).send(new ListBucketsCommand({})))).toBe(name)
  })

  it.each([-16, 16])('whose clock is %d minutes off is refused', async (minutes) => {
    now = Date.now() + minutes * 60_000
    expect(await refusalOf(engine.client.send(new ListBucketsCommand({})))).toBe('RequestTimeTooSkewed')
  })

  it('whose clock is a little off is accepted', async () => {
    now = Date.now() + 14 * 60_000
    expect((await engine.client.send(new ListBucketsCommand({}))).Buckets).toHaveLength(1)
  })

  it('is refused when nobody signed it', async () => {
    const response = await fetch(`${engine.url}/media/photo`)
    expect([response.status, await codeOf(response)]).toEqual([403, 'AccessDenied'])
  })

  it('is refused when its body is another than the one signed', async () => {
    const client = clientOf(engine.url, { requestChecksumCalculation: 'WHEN_REQUIRED' })
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.request as object, { body: 'CONTENT' })
        return next(args)
      },
      { step: 'finalizeRequest', priority: 'low', name: 'falsify' },
    )
    const command = new PutObjectCommand({ Bucket, Key: 'falsified', Body: 'content' })
    expect(await refusalOf(client.send(command))).toBe('XAmzContentSHA256Mismatch')
    expect(await refusalOf(engine.client.send(new GetObjectCommand({ Bucket, Key: 'falsified' })))).toBe('NoSuchKey')
  })
})

describe('a presigned link', () => {
  const signer = () => clientOf(engine.url, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  const linkTo = (Key: string, more = {}) =>
    getSignedUrl(signer(), new GetObjectCommand({ Bucket, Key, ...more }), { expiresIn: 60 })

  it('opens exactly what it names', async () => {
    const link = await linkTo('photo', { ResponseContentDisposition: "attachment; filename*=UTF-8''%E7%85%A7.jpg" })
    const response = await fetch(link)
    expect(await response.text()).toBe('content')
    expect(response.headers.get('content-disposition')).toContain('%E7%85%A7.jpg')
  })

  it.each([
    ['another key', (link: string) => link.replace('/photo?', '/other?'), 403, 'SignatureDoesNotMatch'],
    ['a later expiry', (link: string) => link.replace('Expires=60', 'Expires=6000'), 403, 'SignatureDoesNotMatch'],
    ['no signature', (link: string) => link.replace(/X-Amz-Signature=\w+/, ''), 403, 'SignatureDoesNotMatch'],
    [
      'an absurd expiry',
      (link: string) => link.replace('Expires=60', 'Expires=9999999'),
      400,
      'AuthorizationQueryParametersError',
    ],
  ])('with %s is refused', async (_, change, status, code) => {
    const response = await fetch(change(await linkTo('photo')))
    expect([response.status, await codeOf(response)]).toEqual([status, code])
  })

  it('is refused after its time', async () => {
    const link = await linkTo('photo')
    now = Date.now() + 62_000
    const response = await fetch(link)
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })

  it('cannot be given headers its signer did not see', async () => {
    const link = await getSignedUrl(signer(), new PutObjectCommand({ Bucket, Key: 'put' }), { expiresIn: 60 })
    const headers = { 'x-amz-tagging': 'released=yes' }
    expect((await fetch(link, { method: 'PUT', body: 'x', headers })).status).toBe(403)
    expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(200)
  })

  it('checks a checksum that was signed into it', async () => {
    const ChecksumSHA256 = 'RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='
    const command = new PutObjectCommand({ Bucket, Key: 'summed', ChecksumSHA256 })
    const link = await getSignedUrl(signer(), command, { expiresIn: 60 })
    const response = await fetch(link, { method: 'PUT', body: 'other bytes' })
    expect([response.status, await codeOf(response)]).toEqual([400, 'BadDigest'])
  })
})

it('refuses a stranger before it takes his bytes', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const headers = { expect: '100-continue', 'content-length': 50 * 1024 * 1024 }
    const attempt = request(`${engine.url}/media/large`, { method: 'PUT', headers }, (response) => {
      resolve(response.statusCode ?? 0)
      attempt.destroy()
    })
    attempt.on('continue', () => reject(new Error('was asked to go on')))
    attempt.on('error', reject)
    attempt.flushHeaders()
  })
  expect(status).toBe(403)
})

it.each(['GET', 'PUT', 'DELETE'])(
  'refuses a %s of a sub-resource it does not offer instead of taking it for the object',
  async (method) => {
    const client = clientOf(engine.url)
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.request as object, { method, query: { acl: '' } })
        return next(args)
      },
      { step: 'build', name: 'change' },
    )
    expect(await refusalOf(client.send(new GetObjectCommand({ Bucket, Key: 'photo' })))).toBe('NotImplemented')
    expect(await refusalOf(engine.client.send(new GetObjectCommand({ Bucket, Key: 'photo' })))).toBe(
      'nothing was refused',
    )
  },
)
