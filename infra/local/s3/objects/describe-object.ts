import { S3Error } from '../s3-error'
import type { BucketSettings, Description, Encryption, Retention, Tag } from '../store/model'
import { headerValue, isHeaderName } from '../wire/header-values'

type Headers = Readonly<Record<string, string>>

const kept = ['cache-control', 'content-disposition', 'content-language', 'expires']
const oneDay = 24 * 3600 * 1000

/** What the headers (or the fields of a form) say about the object they come with. */
export function describeObject(headers: Headers, settings: BucketSettings, at: number): Description {
  const entries = Object.entries(headers)
  const userMetadata = entries
    .filter(([name]) => name.startsWith('x-amz-meta-') && isHeaderName(name))
    .map(([name, value]) => [name.slice('x-amz-meta-'.length), value])
  const retention = retentionOf(headers, settings, at)
  const legalHold = legalHoldOf(headers, settings)
  if (headers['x-amz-server-side-encryption-customer-algorithm']) throw new S3Error('NotImplemented')

  return {
    contentType: headerValue(headers['content-type'] || 'binary/octet-stream'),
    headers: keptHeaders(headers),
    userMetadata: Object.fromEntries(userMetadata),
    encryption: encryptionOf(headers, settings),
    tags: readTags(headers['x-amz-tagging']),
    ...(retention && { retention }),
    ...(legalHold && { legalHold }),
  }
}

export function readTags(query: string | undefined): Tag[] {
  return assertTags([...new URLSearchParams(query ?? '')])
}

export function assertTags(tags: readonly Tag[]): Tag[] {
  if (tags.length > 10) throw new S3Error('BadRequest', 'Object tags cannot be greater than 10')
  const isRight = tags.every(([key, value]) => key.length > 0 && key.length <= 128 && value.length <= 256)
  if (!isRight || new Set(tags.map(([key]) => key)).size < tags.length) throw new S3Error('InvalidTag')
  return [...tags]
}

export function readRetention(mode: string | undefined, until: string | undefined, at: number): Retention {
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE')
    throw new S3Error('InvalidArgument', 'Unknown wormMode directive.')
  const untilAt = Date.parse(until ?? '')
  if (!(untilAt > at)) throw new S3Error('InvalidArgument', 'The retain until date must be in the future!')
  return { mode, until: new Date(untilAt).toISOString() }
}

function keptHeaders(headers: Headers): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name of kept) {
    const value = headers[name]
    if (value) result[name] = headerValue(value)
  }
  const encodings = (headers['content-encoding'] ?? '').split(',').map((encoding) => encoding.trim())
  // `aws-chunked` is the framing of the request, not of the object.
  const lasting = encodings.filter((encoding) => encoding && encoding !== 'aws-chunked').join(',')
  return lasting ? { ...result, 'content-encoding': headerValue(lasting) } : result
}

function encryptionOf(headers: Headers, settings: BucketSettings): Encryption {
  const algorithm = headers['x-amz-server-side-encryption']
  if (!algorithm) return settings.encryption ?? { algorithm: 'AES256' }
  if (!['AES256', 'aws:kms', 'aws:kms:dsse'].includes(algorithm)) throw new S3Error('InvalidArgument')
  const keyId = headers['x-amz-server-side-encryption-aws-kms-key-id']
  return keyId ? { algorithm, keyId } : { algorithm }
}

function retentionOf(headers: Headers, settings: BucketSettings, at: number): Retention | undefined {
  const mode = headers['x-amz-object-lock-mode']
  const until = headers['x-amz-object-lock-retain-until-date']
  if (mode !== undefined || until !== undefined) {
    assertLockable(settings)
    return readRetention(mode, until, at)
  }
  const standing = settings.defaultRetention
  return standing && { mode: standing.mode, until: new Date(at + standing.days * oneDay).toISOString() }
}

function legalHoldOf(headers: Headers, settings: BucketSettings): 'ON' | 'OFF' | undefined {
  const legalHold = headers['x-amz-object-lock-legal-hold']
  if (legalHold === undefined) return undefined
  assertLockable(settings)
  if (legalHold !== 'ON' && legalHold !== 'OFF') throw new S3Error('InvalidArgument')
  return legalHold
}

export function assertLockable(settings: BucketSettings): void {
  if (!settings.objectLock) throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration')
}
