import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import type { Disk } from '../disk/disk'
import { lockFolder } from '../disk/folder-lock'
import { nodeDisk } from '../disk/node-disk'
import { makePrivate } from '../disk/private-files'
import type { Credentials } from '../signature/signing-key'
import { abortAbandonedUploads } from './objects/abandoned-uploads'
import type { Engine } from './operation'
import { createS3Server } from './server'
import type { ObjectCreated } from './store/model'
import { openStore, type Store } from './store/open-store'

export interface S3Options {
  /** Where everything lives; one engine at a time. */
  readonly folder: string
  /** Another than the machine's own: for tests. */
  readonly disk?: Disk
  /** 0 for any free one. */
  readonly port: number
  readonly host?: string
  readonly region: string
  readonly credentials: Credentials
  readonly clock?: () => number
  /** After the object is safe and before its sender hears of it. Other processes ask `/_events` instead. */
  readonly onObjectCreated?: (event: ObjectCreated) => void
}

export interface RunningS3 {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

const lookMilliseconds = 2_000

/** Requests under way get this long to finish when the engine stops. */
const farewellMilliseconds = 3000

/** An S3 endpoint, path style, for the unmodified SDK, presigned links and upload forms. */
export async function startS3(options: S3Options): Promise<RunningS3> {
  const {
    folder,
    disk = nodeDisk,
    port,
    host = '127.0.0.1',
    region,
    credentials,
    clock = Date.now,
    onObjectCreated,
  } = options
  const unlock = await lockFolder(folder)
  let store: Store | undefined
  const closeAll = () => {
    try {
      store?.close()
    } finally {
      unlock()
    }
  }
  try {
    makePrivate(folder)
    disk.syncFolder(dirname(folder))
    store = openStore(disk, folder, onObjectCreated)
    tellMissing(store)
    const stopping = new AbortController()
    const signer = { credentials, region, service: 's3' }
    const server = createS3Server({ store, signer, clock, ownNames: [host], stopping: stopping.signal })
    const actualPort = await listen(server, port, host)
    const timer = lookAfter({ store, clock })
    const end = async () => {
      clearInterval(timer)
      stopping.abort()
      await close(server)
      closeAll()
    }
    let ended: Promise<void> | undefined
    const stop = () => {
      ended ??= end()
      return ended
    }
    return { url: `http://${host}:${actualPort}`, port: actualPort, stop }
  } catch (error) {
    closeAll()
    throw error
  }
}

/** What must not wait for a request: a log that was deleted under our hands, uploads that nobody completes. */
function lookAfter(engine: Pick<Engine, 'store' | 'clock'>): NodeJS.Timeout {
  const look = () => {
    try {
      engine.store.assertThere()
      abortAbandonedUploads(engine)
    } catch (error) {
      // Callers are told by their own requests; a disk that was full is tried again.
      console.error(error)
    }
  }
  look()
  return setInterval(look, lookMilliseconds).unref()
}

/** Found at the start, and not only when somebody asks for one of them years later. */
function tellMissing(store: Store): void {
  const missing = store.missing()
  if (missing.length === 0) return
  const files = missing.slice(0, 20)
  console.error(
    JSON.stringify({ level: 'error', part: 's3', error: 'objects without their bytes', count: missing.length, files }),
  )
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), farewellMilliseconds)
    // A connection becomes idle when its last answer is out, and would then be kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(impatience)
      clearInterval(sweep)
      resolve()
    })
  })
}
