import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readIfPresent, writeWhole } from '../runner/files'
import { assertPortIsFree } from './port'
import type { StoreAddresses } from './store-process'

export interface StorePorts {
  readonly dynamodb: number
  readonly s3: number
}

const fileIn = (folder: string): string => join(folder, 'runner/ports.json')

/** Where the engines listened the last time, if nobody listens there now: open pages and upload tickets still name it. */
export async function formerPorts(folder: string): Promise<StorePorts> {
  const { dynamodb = 0, s3 = 0 } = JSON.parse(readIfPresent(fileIn(folder)) ?? '{}') as Partial<StorePorts>
  return { dynamodb: await ifFree(dynamodb), s3: await ifFree(s3) }
}

export function rememberPorts(folder: string, addresses: StoreAddresses): void {
  writeWhole(fileIn(folder), JSON.stringify(portsOf(addresses)))
}

export function portsOf({ dynamodb, s3 }: StoreAddresses): StorePorts {
  const portOf = (address: string | undefined) => (address === undefined ? 0 : Number(new URL(address).port))
  return { dynamodb: portOf(dynamodb), s3: portOf(s3) }
}

/** The engines of a system that was killed need a moment to end. */
async function ifFree(port: number): Promise<number> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await isFree(port)) return port
    await pause(100)
  }
  return 0
}

const isFree = (port: number): Promise<boolean> =>
  assertPortIsFree(port).then(
    () => true,
    () => false,
  )
