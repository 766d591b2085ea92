import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { isOwnHost } from '../network/own-host'
import { hasCode } from './files'
import type { Request } from './http-event'
import { type Reply, refuse } from './refusals'

export interface HttpServer {
  readonly url: string
  readonly port: number
  /** Lets running answers finish, for a moment; then closes every connection. */
  stop(): Promise<void>
}

export type Answer = (request: Request) => Promise<Reply>

/** API Gateway's limit. */
const largestBodyBytes = 10 * 1024 * 1024
const patienceMilliseconds = 1_500

export interface HttpServerOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly answer: Answer
  readonly say: (line: string) => void
  /** Names under which others reach this machine, beside those every machine has; requests to any other are refused. */
  readonly ownNames?: readonly string[]
}

/** Listens on loopback only. */
export async function startHttpServer({ port, answer, say, ownNames }: HttpServerOptions): Promise<HttpServer> {
  let isStopping = false
  const server = createServer(async (incoming, response) => {
    try {
      const body = await readBody(incoming)
      if (isStopping) return send(response, refuse('stopping', { connection: 'close' }))
      if (!body) return send(response, refuse('request.tooLarge', { connection: 'close' }))
      if (!isOwnHost(incoming.headers.host, ownNames)) return send(response, refuse('request.foreignHost'))
      send(response, await answer(requestOf(incoming, body)))
    } catch (error) {
      say(`${incoming.method} failed: ${error instanceof Error ? error.stack : String(error)}`)
      send(response, refuse('internal'))
    }
  })

  // As a load balancer does: a caller that comes back within a minute finds its connection open.
  server.keepAliveTimeout = 65_000
  server.on('clientError', answerUnreadable)
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    stop: () => {
      isStopping = true
      return close(server)
    },
  }
}

/** undefined if the body is larger than allowed: the rest is let through unread, or the caller could not hear the answer. */
function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= largestBodyBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    incoming.on('end', () => resolve(bytes <= largestBodyBytes ? Buffer.concat(chunks) : undefined))
    incoming.on('error', reject)
  })
}

const requestOf = (incoming: IncomingMessage, body: Buffer): Request => ({
  method: incoming.method ?? 'GET',
  target: incoming.url ?? '/',
  headers: incoming.headers,
  body,
  sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
})

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (response.headersSent || response.destroyed) return
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string | string[])
  response.writeHead(status)
  response.end(body)
}

/** What is no request yet gets an answer in the same form, as far as it can be understood. */
function answerUnreadable(error: Error, socket: Duplex): void {
  if (!socket.writable || hasCode(error, 'ECONNRESET')) return void socket.destroy()
  const { status, headers, body } = refuse(
    hasCode(error, 'HPE_HEADER_OVERFLOW') ? 'request.headersTooLarge' : 'request.malformed',
  )
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function close(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), patienceMilliseconds)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
