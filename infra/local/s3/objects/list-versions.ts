import { document, findBucket, type Operation } from '../operation'
import type { Version } from '../store/model'
import { type BucketState, keysInOrder } from '../store/records'
import { xmlDocument } from '../wire/xml'
import { isNewest, keyEncoder, listed, maximumKeys, walkOf } from './list-objects'
import { walkKeys } from './walk-keys'

type Row =
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'prefix'; readonly prefix: string }

/** Every version and every delete marker, newest first within a key. */
export const listVersions: Operation = (request, engine) => {
  const { query } = request
  const bucket = findBucket(engine, request.bucket)
  const maximum = maximumKeys(query)
  const rows = [...takeRows(bucket, query, maximum + 1)]
  const shown = rows.slice(0, maximum)
  const last = rows.length > maximum ? shown.at(-1) : undefined
  const encode = keyEncoder(query)
  const versions = shown.flatMap((row) => (row.kind === 'version' ? [row.version] : []))

  const head = (version: Version) => ({
    Key: encode(version.key),
    VersionId: version.versionId,
    IsLatest: isNewest(bucket, version),
  })
  const content = {
    Name: request.bucket,
    Prefix: encode(query.get('prefix') ?? ''),
    KeyMarker: encode(query.get('key-marker') ?? ''),
    VersionIdMarker: query.get('version-id-marker') ?? '',
    MaxKeys: maximum,
    EncodingType: query.get('encoding-type') ?? undefined,
    IsTruncated: last !== undefined,
    NextKeyMarker: last && encode(last.kind === 'version' ? last.version.key : last.prefix),
    NextVersionIdMarker: last?.kind === 'version' ? last.version.versionId : undefined,
    Version: versions.flatMap((each) => (each.kind === 'object' ? [{ ...head(each), ...listed(each) }] : [])),
    DeleteMarker: versions.flatMap((each) =>
      each.kind === 'deleteMarker' ? [{ ...head(each), LastModified: each.modifiedAt }] : [],
    ),
    CommonPrefixes: shown.flatMap((row) => (row.kind === 'prefix' ? [{ Prefix: encode(row.prefix) }] : [])),
  }
  return document(xmlDocument('ListVersionsResult', content))
}

function* takeRows(bucket: BucketState, query: URLSearchParams, count: number): Generator<Row> {
  let taken = 0
  for (const row of walkRows(bucket, query)) {
    if (taken++ === count) return
    yield row
  }
}

function* walkRows(bucket: BucketState, query: URLSearchParams): Generator<Row> {
  const keyMarker = query.get('key-marker') ?? ''
  const versionIdMarker = query.get('version-id-marker')

  // A page may have ended in the middle of one key's history.
  if (versionIdMarker) {
    const history = bucket.versions.get(keyMarker) ?? []
    const told = history.findIndex((version) => version.versionId === versionIdMarker)
    for (const version of history.slice(told + 1)) yield { kind: 'version', version }
  }
  for (const step of walkKeys(keysInOrder(bucket), walkOf(query, keyMarker))) {
    if (step.kind === 'prefix') yield step
    else for (const version of bucket.versions.get(step.key) ?? []) yield { kind: 'version', version }
  }
}
