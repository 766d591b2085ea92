import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isOwnHost } from '../network/own-host'
import { createSecretPath, type SecretPath } from '../network/secret-path'
import type { WechatRequest } from './request'
import { deviceRoutes, serverRoutes } from './routes'
import { WechatError } from './wechat-error'
import { createWorld, type WechatOptions, type World } from './world'

export interface RunningWechat {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

const largestBody = 1024 ** 2

/** A stand-in for WeChat's server API, speaking its protocol on this machine only. Port 0 for any free one. */
export async function startWechat(options: WechatOptions): Promise<RunningWechat> {
  let url = ''
  const world = createWorld(options, () => url)
  const secret = createSecretPath()
  const server = createServer((request, response) => {
    answer({ world, secret }, request, response).catch((error: unknown) => {
      console.error(JSON.stringify({ level: 'error', part: 'wechat', error: String(error) }))
      response.destroy()
    })
  })
  const port = await listen(server, options.port)
  url = `http://127.0.0.1:${port}`
  return { url: url + secret.path, port, stop: () => close(server) }
}

interface Stand {
  readonly world: World
  readonly secret: SecretPath
}

async function answer({ world, secret }: Stand, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host)) return send(response, 403, 'text/plain', 'Forbidden')
  const target = request.url ?? '/'
  // A link is for a person's browser; everything else only for those who were told the whole address.
  const { pathname, searchParams: query } = new URL(secret.below(target) ?? linkOnly(target), 'http://wechat')
  const method = request.method ?? 'GET'
  if (pathname.startsWith('/_link/')) return showLink(world, pathname.slice('/_link/'.length), response)
  const route = serverRoutes[pathname] ?? deviceRoutes[`${method} ${pathname}`]
  if (!route) return send(response, 404, 'text/plain', 'Not Found')

  const body = await readBody(request)
  if (body === undefined) return send(response, 413, 'text/plain', 'Payload Too Large')
  const answered = attempt(() => route({ method, query, body } satisfies WechatRequest, world))
  if (Buffer.isBuffer(answered)) return send(response, 200, 'image/png', answered)
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(answered))
}

const linkOnly = (target: string): string => (target.startsWith('/_link/') ? target : '/')

function attempt(route: () => object | Buffer): object | Buffer {
  try {
    return route()
  } catch (error) {
    if (error instanceof WechatError) return error.answer
    throw error
  }
}

/** Where WeChat would open the mini-program, a browser on this machine reads what would have opened. */
function showLink({ links }: World, ticket: string, response: ServerResponse): void {
  const link = links.find(ticket)
  const text = link ? `微信将打开小程序页面：${link.path || '首页'}\n参数：${link.query}` : '链接已失效'
  send(response, link ? 200 : 404, 'text/plain; charset=utf-8', text)
}

/** Undefined if it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += (piece as Buffer).length
    if (size > largestBody) return undefined
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Every answer here is immediate; whoever still holds a connection is only keeping it.
    server.closeAllConnections()
  })
}
