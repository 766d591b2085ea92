import { randomBytes } from 'node:crypto'
import { type Engine, findBucket, nowOf } from '../operation'
import { S3Error } from '../s3-error'
import type { Description, ObjectCreated, StoredObject, Version } from '../store/model'
import type { BucketState } from '../store/records'
import { type Checksums, checksumHeaders } from '../wire/checksums'
import { headerValue, metadataValue, unquote } from '../wire/header-values'

type Headers = Readonly<Record<string, string>>

/** An object whose bytes have arrived and were checked, and which nobody can see yet. */
export interface Draft {
  readonly bucket: string
  readonly key: string
  readonly fileId: string
  readonly size: number
  readonly eTag: string
  readonly checksums: Checksums
  readonly description: Description
  readonly eventName: ObjectCreated['eventName']
  readonly uploadId?: string
}

/** Makes a draft the newest version. Check and record: no other request comes in between. */
export function commitDraft(engine: Engine, draft: Draft, headers: Headers): StoredObject {
  const { store } = engine
  const { bucket: name, key, fileId, size, eTag, checksums, description, eventName, uploadId } = draft
  try {
    const bucket = findBucket(engine, name)
    if (uploadId && !store.state.uploads.has(uploadId)) throw new S3Error('NoSuchUpload')
    assertMayReplace(bucket.versions.get(key)?.[0], headers)
    const versionId = newVersionId(bucket)
    const version = {
      kind: 'object',
      key,
      versionId,
      modifiedAt: nowOf(engine),
      fileId,
      size,
      eTag,
      checksums,
    } as const

    const record = { record: 'version', bucket: name, version: { ...version, ...description } } as const
    store.append({ ...record, event: { n: store.nextEventNumber(), eventName }, ...(uploadId && { uploadId }) })
    return record.version
  } catch (error) {
    store.files.remove(fileId)
    throw error
  }
}

export function newVersionId(bucket: BucketState): string {
  return bucket.settings.versioning === 'Enabled' ? randomBytes(16).toString('hex') : 'null'
}

/** The named version, or the newest; a delete marker answers as S3 does. */
export function findVersion(bucket: BucketState, key: string, versionId: string | null): StoredObject {
  const history = bucket.versions.get(key) ?? []
  const version = versionId === null ? history[0] : history.find((each) => each.versionId === versionId)
  if (!version) throw new S3Error(versionId === null ? 'NoSuchKey' : 'NoSuchVersion')
  if (version.kind === 'object') return version
  const headers = { 'x-amz-delete-marker': 'true', ...versionHeader(version) }
  throw new S3Error(versionId === null ? 'NoSuchKey' : 'MethodNotAllowed', undefined, headers)
}

export function versionHeader({ versionId }: Version): Record<string, string> {
  return versionId === 'null' ? {} : { 'x-amz-version-id': versionId }
}

/** For the answer to a write. */
export function writtenHeaders(version: StoredObject): Record<string, string> {
  return {
    etag: `"${version.eTag}"`,
    ...versionHeader(version),
    ...encryptionHeaders(version),
    ...checksumHeaders(version.checksums),
  }
}

/** For the answer to a read of the whole object; a range leaves the checksums out. */
export function storedHeaders(version: StoredObject): Record<string, string> {
  const { retention, legalHold, tags, userMetadata } = version
  const metadata = Object.entries(userMetadata).map(([name, value]) => [`x-amz-meta-${name}`, metadataValue(value)])
  return {
    etag: `"${version.eTag}"`,
    'last-modified': new Date(version.modifiedAt).toUTCString(),
    'content-type': headerValue(version.contentType),
    'accept-ranges': 'bytes',
    ...version.headers,
    ...Object.fromEntries(metadata),
    ...encryptionHeaders(version),
    ...versionHeader(version),
    ...(tags.length > 0 && { 'x-amz-tagging-count': String(tags.length) }),
    ...(retention && {
      'x-amz-object-lock-mode': retention.mode,
      'x-amz-object-lock-retain-until-date': retention.until,
    }),
    ...(legalHold && { 'x-amz-object-lock-legal-hold': legalHold }),
  }
}

function encryptionHeaders({ encryption: { algorithm, keyId } }: StoredObject): Record<string, string> {
  return {
    'x-amz-server-side-encryption': algorithm,
    ...(keyId && { 'x-amz-server-side-encryption-aws-kms-key-id': keyId }),
  }
}

function assertMayReplace(current: Version | undefined, headers: Headers): void {
  const existing = current?.kind === 'object' ? current : undefined
  const unless = headers['if-none-match']
  const only = headers['if-match']
  if (unless !== undefined && unless !== '*') throw new S3Error('NotImplemented')
  if (unless === '*' && existing) throw new S3Error('PreconditionFailed')
  if (only === undefined) return
  if (!existing) throw new S3Error('NoSuchKey')
  if (unquote(only) !== existing.eTag) throw new S3Error('PreconditionFailed')
}
