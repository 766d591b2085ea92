import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { type RunningS3, type S3Options, startS3 } from '../../../../../infra/local/s3/start-s3'
import { signedHeaders } from '../../../../../infra/local/signature/sign-request'

export const region = 'cn-northwest-1'
export const credentials = { accessKeyId: 'local', secretAccessKey: 'a secret of this machine' }

export interface TestEngine extends RunningS3 {
  readonly folder: string
  readonly client: S3Client
  /** Stops it and opens the same folder again. */
  again(): Promise<TestEngine>
  end(): Promise<void>
}

export async function startEngine(options: Partial<S3Options> = {}): Promise<TestEngine> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ruhu-s3-'))
  const running = await startS3({ port: 0, region, credentials, ...options, folder })
  const client = clientOf(running.url)
  const stop = async () => {
    client.destroy()
    await running.stop()
  }
  return {
    ...running,
    folder,
    client,
    stop,
    async again() {
      await stop()
      return startEngine({ ...options, folder })
    },
    async end() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function clientOf(endpoint: string, options: S3ClientConfig = {}): S3Client {
  return new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1, ...options })
}

/** `/_events`, signed as the runner signs it. */
export function askEvents(url: string, after: number, wait = 0): Promise<Response> {
  const address = new URL(`${url}/_events?after=${after}&wait=${wait}`)
  return fetch(address, { headers: signedHeaders({ address }, { credentials, region, service: 's3' }, Date.now()) })
}

export async function createBucket(
  client: S3Client,
  Bucket: string,
  ObjectLockEnabledForBucket = false,
): Promise<string> {
  await client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket }))
  return Bucket
}

/** The name by which the SDK knows a refusal. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was refused',
    (error: Error) => error.name,
  )
}
