import { S3Error } from '../s3-error'
import { percentDecode, percentEncode, percentEncodePath } from './percent-encoding'
import {
  assertSameSignature,
  type CredentialScope,
  readAmazonDate,
  readCredential,
  type Signer,
  sha256Hex,
  sign,
  signingKey,
} from './signing-key'

export interface SignedRequest {
  readonly method: string
  /** As it came, still percent-encoded. */
  readonly rawPath: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
}

/** What the signature says about the body, which comes after it. */
export interface PayloadPromise {
  /** A SHA-256 in hexadecimal, `UNSIGNED-PAYLOAD` or one of the `STREAMING-…` names. */
  readonly payload: string
  readonly key: Buffer
  readonly scope: string
  readonly amazonDate: string
  readonly signature: string
}

interface Claim {
  readonly credential: CredentialScope
  readonly amazonDate: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly payload: string
}

const fifteenMinutes = 15 * 60_000
const sevenDaysInSeconds = 7 * 24 * 3600

/** Signature Version 4 in the header or in the query. Anonymous requests are refused. */
export function verifySignature(request: SignedRequest, signer: Signer, at: number): PayloadPromise {
  const claim = request.query.has('X-Amz-Algorithm')
    ? readQueryClaim(request, signer, at)
    : readHeaderClaim(request, signer, at)
  assertEverythingIsSigned(request, claim.signedHeaders)

  const key = signingKey(signer, claim.credential.day)
  const { scope } = claim.credential
  const text = ['AWS4-HMAC-SHA256', claim.amazonDate, scope, sha256Hex(canonicalRequest(request, claim))].join('\n')
  assertSameSignature(sign(key, text), claim.signature)
  return { payload: claim.payload, key, scope, amazonDate: claim.amazonDate, signature: claim.signature }
}

function readHeaderClaim({ headers }: SignedRequest, signer: Signer, at: number): Claim {
  const authorization = headers.authorization
  if (!authorization) throw new S3Error('AccessDenied', 'Anonymous access is disabled.')
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new S3Error('InvalidRequest', 'The authorization mechanism you have provided is not supported.')
  }
  const fields = new Map(
    authorization
      .slice('AWS4-HMAC-SHA256 '.length)
      .split(',')
      .map((field) => field.trim().split('=', 2) as [string, string]),
  )
  const amazonDate = headers['x-amz-date'] ?? ''
  const signedAt = readAmazonDate(amazonDate)
  const payload = headers['x-amz-content-sha256']
  if (signedAt === undefined)
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid x-amz-date header.')
  if (Math.abs(at - signedAt) > fifteenMinutes) throw new S3Error('RequestTimeTooSkewed')
  if (!payload) throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')

  const credential = readCredential(fields.get('Credential'), signer)
  assertSameDay(credential, amazonDate)
  const signedHeaders = (fields.get('SignedHeaders') ?? '').split(';')
  return { credential, amazonDate, signedHeaders, signature: fields.get('Signature') ?? '', payload }
}

function readQueryClaim({ query, headers }: SignedRequest, signer: Signer, at: number): Claim {
  const amazonDate = query.get('X-Amz-Date') ?? ''
  const signedAt = readAmazonDate(amazonDate)
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN)
  const isComplete = query.get('X-Amz-Algorithm') === 'AWS4-HMAC-SHA256' && signedAt !== undefined
  if (!isComplete || !(seconds > 0 && seconds <= sevenDaysInSeconds)) {
    throw new S3Error('AuthorizationQueryParametersError')
  }
  if (at > signedAt + seconds * 1000) throw new S3Error('AccessDenied', 'Request has expired')
  if (signedAt > at + fifteenMinutes) throw new S3Error('AccessDenied', 'Request is not yet valid')

  const credential = readCredential(query.get('X-Amz-Credential') ?? undefined, signer)
  assertSameDay(credential, amazonDate)
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').split(';')
  const payload = headers['x-amz-content-sha256'] ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD'
  return { credential, amazonDate, signedHeaders, signature: query.get('X-Amz-Signature') ?? '', payload }
}

function assertSameDay({ day }: CredentialScope, amazonDate: string): void {
  if (!amazonDate.startsWith(day)) throw new S3Error('SignatureDoesNotMatch')
}

/** Otherwise whoever carries a presigned URL could add a header that changes what it does. */
function assertEverythingIsSigned({ headers }: SignedRequest, signedHeaders: readonly string[]): void {
  const unsigned = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signedHeaders.includes(name),
  )
  if (!signedHeaders.includes('host')) unsigned.push('host')
  if (unsigned.length === 0) return
  const message = `There were headers present in the request which were not signed: ${unsigned.join(', ')}`
  throw new S3Error('AccessDenied', message)
}

function canonicalRequest({ method, rawPath, query, headers }: SignedRequest, claim: Claim): string {
  const canonicalHeaders = claim.signedHeaders.map(
    (name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  )
  return [
    method,
    percentEncodePath(percentDecode(rawPath)),
    canonicalQuery(query),
    canonicalHeaders.join(''),
    claim.signedHeaders.join(';'),
    claim.payload,
  ].join('\n')
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .sort((left, right) => compareText(left, right))
    .join('&')
}

/** By code unit; a locale would order the same characters differently from machine to machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
