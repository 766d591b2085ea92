import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { Disk } from '../disk/disk'
import { lockFolder } from '../disk/folder-lock'
import { type LineLog, openLineLog } from '../disk/line-log'
import { nodeDisk } from '../disk/node-disk'
import { makePrivate } from '../disk/private-files'
import type { Credentials } from '../signature/signing-key'
import { compact } from './compact'
import { type Engine, forget, openEngine } from './engine'
import { createHttpServer } from './http-server'
import { operate } from './operations'
import { sweep } from './time-to-live'

export interface DynamodbOptions {
  /** Where everything is kept; without it, in memory only. */
  readonly folder?: string
  /** Another than the machine's own: for tests. */
  readonly disk?: Disk
  /** 0: any free port. */
  readonly port: number
  readonly host?: string
  /** Names in China (`cn-…`) are in the partition `aws-cn`. */
  readonly region: string
  readonly accountId?: string
  /** Whoever does not sign with these is refused. */
  readonly credentials: Credentials
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  readonly ttlEveryMs?: number
}

export interface RunningDynamodb {
  readonly url: string
  readonly port: number
  /** Takes what was replaced off the disk, also from stream records older than `until`; false if that cannot be. */
  compact(until: number): boolean
  stop(): Promise<void>
}

/** DynamoDB and DynamoDB Streams for the unmodified SDK. What was answered survives the death of the process, and a power cut, at any moment. */
export async function startDynamodb(options: DynamodbOptions): Promise<RunningDynamodb> {
  const { folder, disk = nodeDisk, port, host = '127.0.0.1', ttlEveryMs = 1000 } = options
  const { region, credentials, accountId = '000000000000', clock = Date.now } = options
  const storage = folder ? await openStorage(folder, disk) : undefined
  try {
    const engine = openEngine({ region, accountId, clock, log: storage?.log })
    const server = createHttpServer({
      operate: (target, request) => operate(engine, target, request),
      settled: async () => storage?.log.settled(),
      trouble: () => storage?.log.trouble(),
      signer: { credentials, region, service: 'dynamodb' },
      ownNames: [host],
    })
    await listening(server, port, host)
    const timer = setInterval(() => tidy(engine), ttlEveryMs).unref()
    // A server that listens on a port has an address with a port.
    const address = server.address() as AddressInfo
    return {
      url: `http://${host}:${address.port}`,
      port: address.port,
      compact: (until) => compact(engine, until),
      async stop() {
        clearInterval(timer)
        await closed(server)
        storage?.close()
      },
    }
  } catch (error) {
    storage?.close()
    throw error
  }
}

interface Storage {
  readonly log: LineLog
  close(): void
}

async function openStorage(folder: string, disk: Disk): Promise<Storage> {
  const unlock = await lockFolder(folder)
  try {
    makePrivate(folder)
    disk.syncFolder(dirname(folder))
    const log = openLineLog(disk, join(folder, 'log.jsonl'))
    const close = () => {
      try {
        log.close()
      } finally {
        unlock()
      }
    }
    return { log, close }
  } catch (error) {
    unlock()
    throw error
  }
}

function tidy(engine: Engine) {
  try {
    engine.log?.assertThere()
    sweep(engine)
    forget(engine)
  } catch (error) {
    // A full disk, say: callers are told by their own requests, and the next round tries again.
    console.error(error)
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

/** Answers on their way out get a moment; connections that are idle, or still sending, do not hold up the end. */
function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), 500)
  return new Promise((resolve, reject) => {
    server.close((error) => {
      clearTimeout(impatience)
      if (error) reject(error)
      else resolve()
    })
  })
}
