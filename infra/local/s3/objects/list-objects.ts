import { percentEncodePath } from '../../signature/percent-encoding'
import { document, findBucket, type Operation, type S3Request } from '../operation'
import { S3Error } from '../s3-error'
import type { StoredObject, Version } from '../store/model'
import { type BucketState, keysInOrder } from '../store/records'
import { type XmlContent, xmlDocument } from '../wire/xml'
import { type Walk, walkKeys } from './walk-keys'

interface Page {
  readonly objects: readonly StoredObject[]
  readonly prefixes: readonly string[]
  /** The last thing told, if there is more. */
  readonly next?: string
}

export const listObjects: Operation = (request, engine) => {
  const bucket = findBucket(engine, request.bucket)
  const walk = walkOf(request.query, request.query.get('marker') ?? '')
  const maximum = maximumKeys(request.query)
  const page = readPage(bucket, walk, maximum)
  const encode = keyEncoder(request.query)
  const content = {
    Marker: encode(walk.after),
    ...(page.next !== undefined && { NextMarker: encode(page.next) }),
    ...sharedContent(request, page, maximum),
  }
  return document(xmlDocument('ListBucketResult', content))
}

export const listObjectsV2: Operation = (request, engine) => {
  const { query } = request
  const bucket = findBucket(engine, request.bucket)
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after')
  const after = token === null ? (startAfter ?? '') : Buffer.from(token, 'base64url').toString('utf8')
  const maximum = maximumKeys(query)
  const page = readPage(bucket, walkOf(query, after), maximum)
  const content = {
    KeyCount: page.objects.length + page.prefixes.length,
    ContinuationToken: token ?? undefined,
    StartAfter: startAfter === null ? undefined : keyEncoder(query)(startAfter),
    NextContinuationToken: page.next === undefined ? undefined : Buffer.from(page.next).toString('base64url'),
    ...sharedContent(request, page, maximum),
  }
  return document(xmlDocument('ListBucketResult', content))
}

function readPage(bucket: BucketState, walk: Walk, maximum: number): Page {
  const objects: StoredObject[] = []
  const prefixes: string[] = []
  let last = walk.after
  for (const step of walkKeys(keysInOrder(bucket), walk)) {
    const current = step.kind === 'key' ? bucket.versions.get(step.key)?.[0] : undefined
    const isShown = step.kind === 'prefix' ? hasObjectUnder(bucket, step.prefix) : current?.kind === 'object'
    if (!isShown) continue
    if (objects.length + prefixes.length === maximum) return { objects, prefixes, ...(maximum > 0 && { next: last }) }

    if (step.kind === 'prefix') prefixes.push(step.prefix)
    else if (current?.kind === 'object') objects.push(current)
    last = step.kind === 'prefix' ? step.prefix : step.key
  }
  return { objects, prefixes }
}

/** A prefix whose every key is deleted is not shown. */
function hasObjectUnder(bucket: BucketState, prefix: string): boolean {
  for (const step of walkKeys(keysInOrder(bucket), { prefix, delimiter: '', after: '' })) {
    if (step.kind === 'key' && bucket.versions.get(step.key)?.[0]?.kind === 'object') return true
  }
  return false
}

function sharedContent(
  { bucket, query }: S3Request,
  page: Page,
  maximum: number,
): { [name: string]: XmlContent | XmlContent[] } {
  const encode = keyEncoder(query)
  return {
    Name: bucket,
    Prefix: encode(query.get('prefix') ?? ''),
    Delimiter: query.get('delimiter') ? encode(query.get('delimiter') ?? '') : undefined,
    MaxKeys: maximum,
    EncodingType: query.get('encoding-type') ?? undefined,
    IsTruncated: page.next !== undefined,
    Contents: page.objects.map((object) => ({ Key: encode(object.key), ...listed(object) })),
    CommonPrefixes: page.prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  }
}

export function listed(object: StoredObject): { [name: string]: XmlContent } {
  const algorithm = Object.keys(object.checksums)[0]
  return {
    LastModified: object.modifiedAt,
    ETag: `"${object.eTag}"`,
    ChecksumAlgorithm: algorithm?.toUpperCase(),
    Size: object.size,
    StorageClass: 'STANDARD',
  }
}

export function walkOf(query: URLSearchParams, after: string): Walk {
  return { prefix: query.get('prefix') ?? '', delimiter: query.get('delimiter') ?? '', after }
}

export function maximumKeys(query: URLSearchParams): number {
  const given = Number(query.get('max-keys') ?? 1000)
  if (!Number.isInteger(given) || given < 0) throw new S3Error('InvalidArgument', 'max-keys is not an integer.')
  return Math.min(given, 1000)
}

export function keyEncoder(query: URLSearchParams): (key: string) => string {
  const type = query.get('encoding-type')
  if (type !== null && type !== 'url') throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified.')
  return type === 'url' ? percentEncodePath : (key) => key
}

export const isNewest = (bucket: BucketState, version: Version): boolean =>
  bucket.versions.get(version.key)?.[0]?.versionId === version.versionId
