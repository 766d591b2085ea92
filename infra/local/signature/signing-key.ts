import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { SignatureRefusal } from './signature-refusal'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface Signer {
  readonly credentials: Credentials
  readonly region: string
  /** As it stands in the credential: `s3`, `dynamodb`. */
  readonly service: string
}

export interface CredentialScope {
  readonly accessKeyId: string
  /** YYYYMMDD. */
  readonly day: string
  readonly scope: string
}

/** `<access key>/<day>/<region>/<service>/aws4_request`; refuses any other region, service or key. */
export function readCredential(credential: string | undefined, signer: Signer): CredentialScope {
  const [accessKeyId = '', day = '', givenRegion, service, terminator] = (credential ?? '').split('/')
  if (!/^\d{8}$/.test(day) || service !== signer.service || terminator !== 'aws4_request') {
    throw new SignatureRefusal('malformedCredential', 'The Credential is malformed.')
  }
  if (givenRegion !== signer.region) {
    const wrong = `the region '${givenRegion}' is wrong; expecting '${signer.region}'`
    throw new SignatureRefusal('malformedCredential', `The authorization header is malformed; ${wrong}`)
  }
  if (accessKeyId !== signer.credentials.accessKeyId) throw new SignatureRefusal('unknownKey')
  return { accessKeyId, day, scope: scopeOf(signer, day) }
}

export function scopeOf({ region, service }: Signer, day: string): string {
  return `${day}/${region}/${service}/aws4_request`
}

export function signingKey({ credentials, region, service }: Signer, day: string): Buffer {
  const dayKey = hmac(`AWS4${credentials.secretAccessKey}`, day)
  return hmac(hmac(hmac(dayKey, region), service), 'aws4_request')
}

export function sign(key: Buffer, text: string): string {
  return hmac(key, text).toString('hex')
}

export function assertSameSignature(expected: string, given: string | undefined): void {
  const left = Buffer.from(expected)
  const right = Buffer.from(given ?? '')
  if (left.length !== right.length || !timingSafeEqual(left, right)) throw new SignatureRefusal('mismatch')
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

/** The other way: milliseconds as `20260930T080000Z`. */
export function amazonDate(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
