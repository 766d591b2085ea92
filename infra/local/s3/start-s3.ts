import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lockFolder } from './folder-lock'
import { createS3Server } from './server'
import type { ObjectCreated } from './store/model'
import { openStore } from './store/open-store'

export interface S3Options {
  /** Where everything lives; one engine at a time. */
  readonly folder: string
  /** 0 for any free one. */
  readonly port: number
  readonly host?: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly clock?: () => number
  /** After the object is safe and before its sender hears of it. Other processes ask `/_events` instead. */
  readonly onObjectCreated?: (event: ObjectCreated) => void
}

export interface RunningS3 {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

/** Requests under way get this long to finish when the engine stops. */
const farewellMilliseconds = 3000

/** An S3 endpoint, path style, for the unmodified SDK, presigned links and upload forms. */
export async function startS3(options: S3Options): Promise<RunningS3> {
  const { folder, port, host = '127.0.0.1', region, credentials, clock = Date.now, onObjectCreated } = options
  const closers = [await lockFolder(folder)]
  const closeAll = () => {
    for (const closeOne of closers.reverse()) closeOne()
  }
  try {
    const store = openStore(folder, onObjectCreated)
    closers.push(store.close)
    const stopping = new AbortController()
    const server = createS3Server({ store, signer: { credentials, region }, clock, stopping: stopping.signal })
    const actualPort = await listen(server, port, host)
    const end = async () => {
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
