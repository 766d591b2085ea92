import type { ChecksumAlgorithm, Checksums } from '../wire/checksums'

export interface Retention {
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE'
  /** ISO instant. */
  readonly until: string
}

export interface Encryption {
  readonly algorithm: string
  readonly keyId?: string
}

/** What the sender says about an object; everything the bytes themselves do not tell. */
export interface Description {
  readonly contentType: string
  /** Cache-Control, Content-Disposition and their like, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly userMetadata: Readonly<Record<string, string>>
  readonly encryption: Encryption
  readonly tags: readonly Tag[]
  readonly retention?: Retention
  readonly legalHold?: 'ON' | 'OFF'
}

export type Tag = readonly [key: string, value: string]

export interface StoredObject extends Description {
  readonly kind: 'object'
  readonly key: string
  /** `null` (the text) where the bucket keeps no versions. */
  readonly versionId: string
  readonly modifiedAt: string
  /** Name of the file that holds the bytes. */
  readonly fileId: string
  readonly size: number
  readonly eTag: string
  readonly checksums: Checksums
}

export interface DeleteMarker {
  readonly kind: 'deleteMarker'
  readonly key: string
  readonly versionId: string
  readonly modifiedAt: string
}

export type Version = StoredObject | DeleteMarker

export interface CorsRule {
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly exposed: readonly string[]
  readonly maximumAgeSeconds?: number
}

export interface BucketSettings {
  readonly name: string
  readonly createdAt: string
  readonly versioning?: 'Enabled' | 'Suspended'
  readonly objectLock: boolean
  readonly defaultRetention?: { readonly mode: Retention['mode']; readonly days: number }
  readonly cors: readonly CorsRule[]
  readonly encryption?: Encryption
  /** Of the lifecycle: how long a multipart upload may stay incomplete. */
  readonly abortUploads?: readonly { readonly prefix: string; readonly days: number }[]
  /** Configuration documents exactly as they were put, by sub-resource. */
  readonly documents: Readonly<Record<string, string>>
}

export interface Part {
  readonly number: number
  readonly fileId: string
  readonly size: number
  readonly eTag: string
  readonly checksums: Checksums
  readonly modifiedAt: string
}

export interface Upload {
  readonly uploadId: string
  readonly bucket: string
  readonly key: string
  readonly startedAt: string
  readonly description: Description
  readonly checksumAlgorithm?: ChecksumAlgorithm
  readonly checksumType: 'COMPOSITE' | 'FULL_OBJECT'
}

/** As the runner receives it; `n` orders all events of the folder and never repeats. */
export interface ObjectCreated {
  readonly n: number
  readonly bucket: string
  readonly key: string
  readonly size: number
  readonly eTag: string
  readonly versionId: string
  readonly eventName: `ObjectCreated:${'Put' | 'Post' | 'Copy' | 'CompleteMultipartUpload'}`
  readonly eventTime: string
}
