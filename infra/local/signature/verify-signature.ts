import { canonicalRequest } from './canonical-request'
import { SignatureRefusal } from './signature-refusal'
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
  /** Decoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  /** The body's SHA-256 in hexadecimal, where the body has been read before; else the sender's word for it stands. */
  readonly bodyHash?: string
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

const algorithm = 'AWS4-HMAC-SHA256'
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
  const text = [algorithm, claim.amazonDate, scope, sha256Hex(canonicalRequest({ ...request, ...claim }))].join('\n')
  assertSameSignature(sign(key, text), claim.signature)
  return { payload: claim.payload, key, scope, amazonDate: claim.amazonDate, signature: claim.signature }
}

function readHeaderClaim({ headers, bodyHash }: SignedRequest, signer: Signer, at: number): Claim {
  const fields = readAuthorization(headers.authorization)
  const amazonDate = headers['x-amz-date'] ?? ''
  const signedAt = readAmazonDate(amazonDate)
  if (signedAt === undefined) {
    throw new SignatureRefusal('noDate', 'AWS authentication requires a valid x-amz-date header.')
  }
  if (Math.abs(at - signedAt) > fifteenMinutes) throw new SignatureRefusal('skewed')

  const payload = headers['x-amz-content-sha256'] ?? bodyHash
  if (!payload) {
    throw new SignatureRefusal('noPayloadHash', 'Missing required header for this request: x-amz-content-sha256')
  }
  if (bodyHash !== undefined && bodyHash !== payload) throw new SignatureRefusal('otherPayload')

  const credential = readCredential(fields.get('Credential'), signer)
  assertSameDay(credential, amazonDate)
  const signedHeaders = (fields.get('SignedHeaders') ?? '').split(';')
  return { credential, amazonDate, signedHeaders, signature: fields.get('Signature') ?? '', payload }
}

function readAuthorization(authorization: string | undefined): ReadonlyMap<string, string> {
  if (!authorization) throw new SignatureRefusal('anonymous', 'Anonymous access is disabled.')
  if (!authorization.startsWith(`${algorithm} `)) {
    const sentence = 'The authorization mechanism you have provided is not supported.'
    throw new SignatureRefusal('otherMechanism', sentence)
  }
  const fields = authorization.slice(algorithm.length + 1).split(',')
  return new Map(fields.map((field) => field.trim().split('=', 2) as [string, string]))
}

function readQueryClaim({ query, headers }: SignedRequest, signer: Signer, at: number): Claim {
  const amazonDate = query.get('X-Amz-Date') ?? ''
  const signedAt = readAmazonDate(amazonDate)
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN)
  const isComplete = query.get('X-Amz-Algorithm') === algorithm && signedAt !== undefined
  if (!isComplete || !(seconds > 0 && seconds <= sevenDaysInSeconds)) throw new SignatureRefusal('incompleteQuery')
  if (at > signedAt + seconds * 1000) throw new SignatureRefusal('expired', 'Request has expired')
  if (signedAt > at + fifteenMinutes) throw new SignatureRefusal('expired', 'Request is not yet valid')

  const credential = readCredential(query.get('X-Amz-Credential') ?? undefined, signer)
  assertSameDay(credential, amazonDate)
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').split(';')
  const payload = headers['x-amz-content-sha256'] ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD'
  return { credential, amazonDate, signedHeaders, signature: query.get('X-Amz-Signature') ?? '', payload }
}

function assertSameDay({ day }: CredentialScope, date: string): void {
  if (!date.startsWith(day)) throw new SignatureRefusal('mismatch')
}

/** Otherwise whoever carries a presigned URL could add a header that changes what it does. */
function assertEverythingIsSigned({ headers }: SignedRequest, signedHeaders: readonly string[]): void {
  const unsigned = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signedHeaders.includes(name),
  )
  if (!signedHeaders.includes('host')) unsigned.push('host')
  if (unsigned.length === 0) return
  const sentence = `There were headers present in the request which were not signed: ${unsigned.join(', ')}`
  throw new SignatureRefusal('unsignedHeaders', sentence)
}
