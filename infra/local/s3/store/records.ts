import { compareKeys } from './key-order'
import type { BucketSettings, ObjectCreated, Part, Upload, Version } from './model'

/** One line of the record log: everything one request changed, so a request happens wholly or not at all. */
export type StoreRecord =
  | { readonly record: 'bucket'; readonly settings: BucketSettings }
  | { readonly record: 'bucketRemoved'; readonly bucket: string }
  | {
      readonly record: 'version'
      readonly bucket: string
      readonly version: Version
      readonly event?: Pick<ObjectCreated, 'n' | 'eventName'>
      /** The multipart upload which ends by becoming this version. */
      readonly uploadId?: string
    }
  /** Tags, retention or legal hold of an existing version; its place in the history stays. */
  | { readonly record: 'versionChanged'; readonly bucket: string; readonly version: Version }
  | { readonly record: 'versionRemoved'; readonly bucket: string; readonly key: string; readonly versionId: string }
  | { readonly record: 'upload'; readonly upload: Upload }
  | { readonly record: 'part'; readonly uploadId: string; readonly part: Part }
  | { readonly record: 'uploadRemoved'; readonly uploadId: string }
  /** Only in a rewritten log: the events of records that are no longer in it. */
  | { readonly record: 'events'; readonly recent: readonly ObjectCreated[] }

export interface BucketState {
  settings: BucketSettings
  /** Newest first. */
  readonly versions: Map<string, readonly Version[]>
  sortedKeys?: readonly string[]
}

export interface UploadState {
  readonly upload: Upload
  readonly parts: Map<number, Part>
}

export interface StoreState {
  readonly buckets: Map<string, BucketState>
  readonly uploads: Map<string, UploadState>
}

/** Changes the state and names the files nobody refers to any more. Replay and live requests both come through here. */
export function applyRecord(state: StoreState, record: StoreRecord): readonly string[] {
  switch (record.record) {
    case 'bucket':
      return putBucket(state, record.settings)
    case 'bucketRemoved':
      state.buckets.delete(record.bucket)
      return []
    case 'version':
      return [
        ...putVersion(bucketOf(state, record.bucket), record.version),
        ...(record.uploadId ? removeUpload(state, record.uploadId) : []),
      ]
    case 'versionChanged':
      return changeVersion(bucketOf(state, record.bucket), record.version)
    case 'versionRemoved':
      return removeVersion(bucketOf(state, record.bucket), record.key, record.versionId)
    case 'upload':
      state.uploads.set(record.upload.uploadId, { upload: record.upload, parts: new Map() })
      return []
    case 'part':
      return putPart(state, record.uploadId, record.part)
    case 'uploadRemoved':
      return removeUpload(state, record.uploadId)
    case 'events':
      return []
  }
}

/** The shortest log that yields this state again. */
export function* recordsOf(state: StoreState): Generator<StoreRecord> {
  for (const [bucket, { settings, versions }] of state.buckets) {
    yield { record: 'bucket', settings }
    for (const history of versions.values()) {
      for (const version of [...history].reverse()) yield { record: 'version', bucket, version }
    }
  }
  for (const { upload, parts } of state.uploads.values()) {
    yield { record: 'upload', upload }
    for (const part of parts.values()) yield { record: 'part', uploadId: upload.uploadId, part }
  }
}

export function keysInOrder(bucket: BucketState): readonly string[] {
  bucket.sortedKeys ??= [...bucket.versions.keys()].sort(compareKeys)
  return bucket.sortedKeys
}

export function fileIdsOf(state: StoreState): Set<string> {
  const versions = [...state.buckets.values()].flatMap((bucket) => [...bucket.versions.values()].flatMap(filesOf))
  const parts = [...state.uploads.values()].flatMap(({ parts: each }) => [...each.values()].map((part) => part.fileId))
  return new Set([...versions, ...parts])
}

function putBucket(state: StoreState, settings: BucketSettings): string[] {
  const existing = state.buckets.get(settings.name)
  if (existing) existing.settings = settings
  else state.buckets.set(settings.name, { settings, versions: new Map() })
  return []
}

function putVersion(bucket: BucketState, version: Version): string[] {
  const history = bucket.versions.get(version.key)
  const kept = history?.filter((other) => other.versionId !== version.versionId) ?? []
  const replaced = history?.filter((other) => other.versionId === version.versionId) ?? []
  if (!history) bucket.sortedKeys = undefined
  bucket.versions.set(version.key, [version, ...kept])
  return filesOf(replaced)
}

function changeVersion(bucket: BucketState, version: Version): string[] {
  const history = bucket.versions.get(version.key) ?? []
  bucket.versions.set(
    version.key,
    history.map((other) => (other.versionId === version.versionId ? version : other)),
  )
  return []
}

function removeVersion(bucket: BucketState, key: string, versionId: string): string[] {
  const history = bucket.versions.get(key) ?? []
  const kept = history.filter((version) => version.versionId !== versionId)
  if (kept.length > 0) {
    bucket.versions.set(key, kept)
  } else {
    bucket.versions.delete(key)
    bucket.sortedKeys = undefined
  }
  return filesOf(history.filter((version) => version.versionId === versionId))
}

function putPart(state: StoreState, uploadId: string, part: Part): string[] {
  const parts = state.uploads.get(uploadId)?.parts
  const replaced = parts?.get(part.number)
  parts?.set(part.number, part)
  return replaced ? [replaced.fileId] : []
}

function removeUpload(state: StoreState, uploadId: string): string[] {
  const parts = state.uploads.get(uploadId)?.parts
  state.uploads.delete(uploadId)
  return [...(parts?.values() ?? [])].map((part) => part.fileId)
}

function filesOf(versions: readonly Version[]): string[] {
  return versions.flatMap((version) => (version.kind === 'object' ? [version.fileId] : []))
}

function bucketOf(state: StoreState, name: string): BucketState {
  const bucket = state.buckets.get(name)
  if (!bucket) throw new Error(`The record log speaks of bucket ${name} before it exists.`)
  return bucket
}
