import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { S3Error } from '../s3-error'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface Signer {
  readonly credentials: Credentials
  readonly region: string
}

export interface CredentialScope {
  readonly accessKeyId: string
  /** YYYYMMDD. */
  readonly day: string
  readonly scope: string
}

/** `<access key>/<day>/<region>/s3/aws4_request`; refuses any other region, service or key. */
export function readCredential(credential: string | undefined, { credentials, region }: Signer): CredentialScope {
  const [accessKeyId = '', day = '', givenRegion, service, terminator] = (credential ?? '').split('/')
  if (!/^\d{8}$/.test(day) || service !== 's3' || terminator !== 'aws4_request') {
    throw new S3Error('AuthorizationHeaderMalformed', 'The Credential is malformed.')
  }
  if (givenRegion !== region) {
    const message = `The authorization header is malformed; the region '${givenRegion}' is wrong; expecting '${region}'`
    throw new S3Error('AuthorizationHeaderMalformed', message)
  }
  if (accessKeyId !== credentials.accessKeyId) throw new S3Error('InvalidAccessKeyId')
  return { accessKeyId, day, scope: `${day}/${region}/s3/aws4_request` }
}

export function signingKey({ credentials, region }: Signer, day: string): Buffer {
  const dayKey = hmac(`AWS4${credentials.secretAccessKey}`, day)
  return hmac(hmac(hmac(dayKey, region), 's3'), 'aws4_request')
}

export function sign(key: Buffer, text: string): string {
  return hmac(key, text).toString('hex')
}

export function assertSameSignature(expected: string, given: string | undefined): void {
  const left = Buffer.from(expected)
  const right = Buffer.from(given ?? '')
  if (left.length !== right.length || !timingSafeEqual(left, right)) throw new S3Error('SignatureDoesNotMatch')
}

export function sha256Hex(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** `20260930T080000Z` as milliseconds; undefined if it is no such time. */
export function readAmazonDate(text: string | undefined): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (!match) return undefined
  const [, year, month, day, hour, minute, second] = match
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? undefined : at
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
