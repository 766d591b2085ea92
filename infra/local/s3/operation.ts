import type { Readable } from 'node:stream'
import type { Signer } from '../signature/signing-key'
import { S3Error } from './s3-error'
import type { Store } from './store/open-store'
import type { BucketState } from './store/records'
import type { RequestBody } from './wire/request-body'

export interface Engine {
  readonly store: Store
  readonly signer: Signer
  /** Names of this machine beside those every machine has; requests to any other are refused. */
  readonly ownNames: readonly string[]
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Ends the long waits when the engine stops. */
  readonly stopping: AbortSignal
}

export interface S3Request {
  readonly method: string
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  /** By lower-case name; signed query parameters that stand for headers are among them. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: RequestBody
}

export interface S3Response {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Readable
}

export type Operation = (request: S3Request, engine: Engine) => S3Response | Promise<S3Response>

export function findBucket(engine: Engine, name: string): BucketState {
  const bucket = engine.store.state.buckets.get(name)
  if (!bucket) throw new S3Error('NoSuchBucket')
  return bucket
}

export const nowOf = (engine: Engine): string => new Date(engine.clock()).toISOString()

export const document = (body: string): S3Response => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body,
})
