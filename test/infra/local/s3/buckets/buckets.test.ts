import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketCorsCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketCorsCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3'
import { createBucket, refusalOf, region, startEngine, type TestEngine } from '../support/engine'

let engine: TestEngine

beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.end())

describe('a bucket', () => {
  it('is made, found, listed and removed', async () => {
    const Bucket = await createBucket(engine.client, 'short-lived')
    const head = await engine.client.send(new HeadBucketCommand({ Bucket }))
    expect(head.BucketRegion).toBe(region)
    const location = await engine.client.send(new GetBucketLocationCommand({ Bucket }))
    expect(location.LocationConstraint).toBe(region)
    const { Buckets } = await engine.client.send(new ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toContain(Bucket)
    await engine.client.send(new DeleteBucketCommand({ Bucket }))
    expect(await refusalOf(engine.client.send(new HeadBucketCommand({ Bucket })))).toBe('NotFound')
  })

  it('is not made twice, nor under a wrong name, nor removed with something in it', async () => {
    const Bucket = await createBucket(engine.client, 'full')
    await engine.client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }))
    expect(await refusalOf(engine.client.send(new DeleteBucketCommand({ Bucket })))).toBe('BucketNotEmpty')
    const again = engine.client.send(new CreateBucketCommand({ Bucket }))
    expect(await refusalOf(again)).toBe('BucketAlreadyOwnedByYou')
    const wrong = engine.client.send(new CreateBucketCommand({ Bucket: 'Upper_Case' }))
    expect(await refusalOf(wrong)).toBe('InvalidBucketName')
  })

  it('keeps its documents, also after a restart', async () => {
    let own = await startEngine()
    const Bucket = await createBucket(own.client, 'documents')
    const PublicAccessBlockConfiguration = { BlockPublicAcls: true, RestrictPublicBuckets: true }
    const Rules = [{ ID: 'old', Status: 'Enabled' as const, Filter: { Prefix: '' }, Expiration: { Days: 9 } }]
    await own.client.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }))
    await own.client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }))
    await own.client.send(new PutBucketPolicyCommand({ Bucket, Policy: '{"Version":"2012-10-17"}' }))
    const NotificationConfiguration = { EventBridgeConfiguration: {} }
    await own.client.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }))

    own = await own.again()
    const access = await own.client.send(new GetPublicAccessBlockCommand({ Bucket }))
    expect(access.PublicAccessBlockConfiguration).toEqual(PublicAccessBlockConfiguration)
    const lifecycle = await own.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))
    expect(lifecycle.Rules).toMatchObject(Rules)
    const policy = await own.client.send(new GetBucketPolicyCommand({ Bucket }))
    expect(policy.Policy).toBe('{"Version":"2012-10-17"}')
    await own.end()
  })

  it('encrypts as its document says', async () => {
    const Bucket = await createBucket(engine.client, 'sealed')
    const standing = await engine.client.send(new GetBucketEncryptionCommand({ Bucket }))
    const ruleOf = ({ ServerSideEncryptionConfiguration: found }: typeof standing) =>
      found?.Rules?.[0]?.ApplyServerSideEncryptionByDefault
    expect(ruleOf(standing)).toEqual({ SSEAlgorithm: 'AES256' })
    const ApplyServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID: 'county' }
    const ServerSideEncryptionConfiguration = { Rules: [{ ApplyServerSideEncryptionByDefault }] }
    await engine.client.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration }))
    const put = await engine.client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }))
    expect([put.ServerSideEncryption, put.SSEKMSKeyId]).toEqual(['aws:kms', 'county'])
  })

  it('says plainly that it has no such document', async () => {
    const Bucket = await createBucket(engine.client, 'bare')
    const refusals = [
      new GetBucketCorsCommand({ Bucket }),
      new GetBucketLifecycleConfigurationCommand({ Bucket }),
      new GetBucketPolicyCommand({ Bucket }),
      new GetPublicAccessBlockCommand({ Bucket }),
    ].map((command) => refusalOf(engine.client.send(command as GetBucketCorsCommand)))
    expect(await Promise.all(refusals)).toEqual([
      'NoSuchCORSConfiguration',
      'NoSuchLifecycleConfiguration',
      'NoSuchBucketPolicy',
      'NoSuchPublicAccessBlockConfiguration',
    ])
  })
})

describe('a page of another origin', () => {
  const origin = 'https://h5.example.cn'
  let Bucket: string
  beforeAll(async () => {
    Bucket = await createBucket(engine.client, 'open-to-pages')
    const CORSRules = [
      {
        AllowedOrigins: ['https://*.example.cn', 'http://127.0.0.1:8420'],
        AllowedMethods: ['POST', 'PUT'],
        AllowedHeaders: ['content-type', 'x-amz-*'],
        MaxAgeSeconds: 600,
      },
      { AllowedOrigins: ['*'], AllowedMethods: ['GET'] },
    ]
    await engine.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }))
  })
  const preflight = (headers: Record<string, string>, bucket = Bucket) =>
    fetch(`${engine.url}/${bucket}/some/key`, { method: 'OPTIONS', headers })

  it('may do what a rule allows', async () => {
    const asked = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'Content-Type, X-Amz-Date',
    }
    const answer = await preflight(asked)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST, PUT',
      'access-control-allow-headers': 'content-type, x-amz-date',
      'access-control-max-age': '600',
    })
    const open = await preflight({ origin: 'https://anybody.net', 'access-control-request-method': 'GET' })
    expect(open.headers.get('access-control-allow-origin')).toBe('*')
  })

  it.each([
    ['another origin', { origin: 'https://evil.cn', 'access-control-request-method': 'POST' }],
    ['an origin that only ends alike', { origin: 'https://example.cn', 'access-control-request-method': 'POST' }],
    ['another method', { origin, 'access-control-request-method': 'DELETE' }],
    [
      'another header',
      { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' },
    ],
  ])('is refused for %s', async (_, headers) => {
    const answer = await preflight(headers)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('AccessForbidden')])
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('is refused by a bucket without rules, or without existence', async () => {
    const headers = { origin, 'access-control-request-method': 'GET' }
    expect((await preflight(headers, 'nowhere')).status).toBe(403)
    const bucket = await createBucket(engine.client, 'closed')
    expect((await preflight(headers, bucket)).status).toBe(403)
  })

  it('is refused again when the rules are gone', async () => {
    const bucket = await createBucket(engine.client, 'was-open')
    const CORSRules = [{ AllowedOrigins: ['*'], AllowedMethods: ['GET'] }]
    await engine.client.send(new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules } }))
    await engine.client.send(new DeleteBucketCorsCommand({ Bucket: bucket }))
    expect((await preflight({ origin, 'access-control-request-method': 'GET' }, bucket)).status).toBe(403)
  })
})
