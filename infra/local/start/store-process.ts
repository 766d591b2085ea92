import { type ChildProcess, fork } from 'node:child_process'
import type { Credentials, Engines } from '../runner/engines'

export interface StoreOrder {
  readonly folder: string
  readonly region: string
  readonly credentials: Credentials
  /** Which engines to start: those whose address nobody named. */
  readonly dynamodb: boolean
  readonly s3: boolean
}

export interface StoreAddresses {
  readonly dynamodb?: string | undefined
  readonly s3?: string | undefined
}

/** What was replaced shall leave the disk; stream records from before this time have been handled. */
export interface CompactOrder {
  readonly until: number
}

export interface Compacted {
  readonly compacted: boolean
}

export interface Store {
  readonly engines: Engines
  /** The embedded S3 tells what was stored; another one does not. */
  readonly hasObjectFeed: boolean
  /** Resolves when the process has ended by itself: then nothing here can work any more. */
  readonly ended: Promise<void>
  compact(until: number): Promise<Compacted>
  stop(): Promise<void>
}

const region = 'cn-northwest-1'
const ourCredentials: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Starts the embedded engines, or uses those that the operator names in AWS_ENDPOINT_URL_DYNAMODB and _S3. */
export async function startStore(folder: string, environment: NodeJS.ProcessEnv): Promise<Store> {
  const named = { dynamodb: environment.AWS_ENDPOINT_URL_DYNAMODB, s3: environment.AWS_ENDPOINT_URL_S3 }
  const credentials = credentialsFor(named, environment)
  const child = fork(new URL('./store.mjs', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const order: StoreOrder = { folder, region, credentials, dynamodb: !named.dynamodb, s3: !named.s3 }
  child.send(order)

  const own = await addressesOf(child)
  const dynamodb = named.dynamodb ?? own.dynamodb ?? ''
  const s3 = named.s3 ?? own.s3 ?? ''
  return {
    engines: {
      dynamodb,
      s3,
      region: environment.AWS_REGION && named.dynamodb ? environment.AWS_REGION : region,
      credentials,
    },
    hasObjectFeed: order.s3,
    ended,
    compact: (until) => compactedBy(child, { until }),
    async stop() {
      child.disconnect()
      await ended
    },
  }
}

/** A developer's own keys have no business here, unless she also names the place they are for. */
function credentialsFor(named: StoreAddresses, environment: NodeJS.ProcessEnv): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = environment
  const isNamed = named.dynamodb !== undefined || named.s3 !== undefined
  if (!isNamed || !accessKeyId || !secretAccessKey) return ourCredentials
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) }
}

function compactedBy(child: ChildProcess, order: CompactOrder): Promise<Compacted> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Compacted))
    child.once('exit', () => reject(new Error('The storage engines ended meanwhile.')))
    child.send(order)
  })
}

function addressesOf(child: ChildProcess): Promise<StoreAddresses> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as StoreAddresses))
    child.once('exit', (code) => reject(new Error(`The storage engines did not start (${code}); see above.`)))
  })
}
