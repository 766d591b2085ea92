import type { Credentials, Engines } from '../runner/engines'
import { keepAlive, startChild } from './store-child'
import { formerPorts, portsOf, rememberPorts, type StorePorts } from './store-ports'

export interface StoreOrder {
  readonly folder: string
  readonly region: string
  readonly credentials: Credentials
  /** Which engines to start: those whose address nobody named. */
  readonly dynamodb: boolean
  readonly s3: boolean
  /** 0: any free one. */
  readonly ports: StorePorts
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
  /** Addresses of the engines that run here, not of those an operator named. */
  readonly own: StoreAddresses
  /** Resolves when the engines ended and could not be started again: then nothing here can work any more. */
  readonly ended: Promise<void>
  compact(until: number): Promise<Compacted>
  stop(): Promise<void>
}

export interface StoreOptions {
  readonly folder: string
  /** The key of this data folder. */
  readonly own: Credentials
  readonly environment: NodeJS.ProcessEnv
  readonly say: (line: string) => void
}

const region = 'cn-northwest-1'

/** Starts the embedded engines, or uses those that the operator names in AWS_ENDPOINT_URL_DYNAMODB and _S3. */
export async function startStore({ folder, own, environment, say }: StoreOptions): Promise<Store> {
  const named = { dynamodb: environment.AWS_ENDPOINT_URL_DYNAMODB, s3: environment.AWS_ENDPOINT_URL_S3 }
  const credentials = credentialsFor(named, own, environment)
  const ports = await formerPorts(folder)
  const order: StoreOrder = { folder, region, credentials, ports, dynamodb: !named.dynamodb, s3: !named.s3 }
  const first = await startChild(order)
  rememberPorts(folder, first.addresses)
  const kept = keepAlive(first, { ...order, ports: portsOf(first.addresses) }, say)

  const { addresses } = first
  return {
    engines: {
      dynamodb: named.dynamodb ?? addresses.dynamodb ?? '',
      s3: named.s3 ?? addresses.s3 ?? '',
      region: environment.AWS_REGION && named.dynamodb ? environment.AWS_REGION : region,
      credentials,
    },
    hasObjectFeed: order.s3,
    own: addresses,
    ...kept,
  }
}

/** A developer's own keys have no business here, unless she also names the place they are for. */
function credentialsFor(named: StoreAddresses, own: Credentials, environment: NodeJS.ProcessEnv): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = environment
  const isNamed = named.dynamodb !== undefined || named.s3 !== undefined
  if (!isNamed || !accessKeyId || !secretAccessKey) return own
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) }
}
