export interface DocumentStore {
  /** Resolves once the value would survive a kill of the app. Rejects with `StorageFailure`; the former value then stays. */
  put(key: string, value: unknown): Promise<void>
  /** What was put, or undefined. The type is the caller's own promise about what it once put. */
  get<Value>(key: string): Promise<Value | undefined>
  /** The keys that begin with `prefix`, sorted. */
  list(prefix?: string): Promise<string[]>
  remove(key: string): Promise<void>
}

export interface BlobStore {
  /** All of the bytes or none of them: a blob that is listed is whole. */
  putBlob(key: string, bytes: Uint8Array): Promise<void>
  getBlob(key: string): Promise<Uint8Array | undefined>
  listBlobs(prefix?: string): Promise<string[]>
  removeBlob(key: string): Promise<void>
}

/**
 * `full`: the phone's or WeChat's limit is reached. `tooLarge`: one document over 1 MB. `unread`: written, not read back.
 * `elsewhere`: another window has written in between; writing now would lose its work.
 */
export type StorageFailureReason = 'full' | 'tooLarge' | 'unread' | 'unavailable' | 'elsewhere'

export class StorageFailure extends Error {
  constructor(
    readonly reason: StorageFailureReason,
    options?: ErrorOptions,
  ) {
    super(`storage: ${reason}`, options)
    this.name = 'StorageFailure'
  }
}

/** WeChat's limit for one key; held on every platform, so that a draft made on one fits on all. */
export const documentLimitBytes = 1024 * 1024

/** Puts and reads back: only after this may a pointer be turned to the new key and the old one be removed. */
export async function putVerified(store: DocumentStore, key: string, value: unknown): Promise<void> {
  await store.put(key, value)
  const written = await store.get(key)
  if (JSON.stringify(written) !== JSON.stringify(value)) throw new StorageFailure('unread')
}
