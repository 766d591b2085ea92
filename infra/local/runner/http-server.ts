import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
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

/** Listens on loopback only. Port 0 takes a free one. */
export async function startHttpServer(port: number, answer: Answer, say: (line: string) => void): Promise<HttpServer> {
  let isStopping = false
  const server = createServer(async (incoming, response) => {
    try {
      const body = await readBody(incoming)
      if (isStopping) return send(response, refuse('stopping', { connection: 'close' }))
      if (!body) return send(response, refuse('request.tooLarge', { connection: 'close' }))
      send(response, await answer(requestOf(incoming, body)))
    } catch (error) {
      say(`${incoming.method} failed: ${error instanceof Error ? error.stack : String(error)}`)
      send(response, refuse('internal'))
    }
  })

  // As a load balancer does: a caller that comes back within a minute finds its connection open.
  server.keepAliveTimeout = 65_000
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
