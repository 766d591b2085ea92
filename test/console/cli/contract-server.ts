import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RouteName } from '../../../shared/api/call'
import type { AnswerOf, Route } from '../../../shared/api/route'
import { type Api, routesOf } from '../../../shared/api/routes'
import { catalogue, Problem, type ProblemCode } from '../../../shared/problems'

export interface Received {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: never
  readonly authorization: string | undefined
}

export type Answers = {
  readonly [K in RouteName]?: (received: Received) => AnswerOf<Api[K]> | Promise<AnswerOf<Api[K]>>
}

export interface ContractServer {
  readonly url: string
  /** Every request that passed its schema, in order. */
  readonly calls: { readonly route: string; readonly body: unknown; readonly authorization: string | undefined }[]
  close(): Promise<void>
}

const routes = Object.assign({}, ...Object.values(routesOf)) as Record<string, Route>

/** Answers as told, over real HTTP; what breaks the contract (an unknown route, a body or an answer of another shape) fails. */
export async function contractServer(answers: Answers): Promise<ContractServer> {
  const calls: ContractServer['calls'] = []
  const server = createServer(async (request, response) => {
    try {
      const { route, received } = await read(request)
      calls.push({ route, body: received.body, authorization: received.authorization })
      const answer = await (answers[route as RouteName] as (received: Received) => unknown)(received)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(routes[route]?.answer.parse(answer)))
    } catch (failure) {
      const { status, code, details } = failure instanceof Problem ? failure : broken(failure)
      response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ code, details }))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }

  async function read(request: IncomingMessage) {
    const url = new URL(request.url ?? '/', 'http://contract')
    const path = url.pathname.replace(/^\/api/, '')
    const route = Object.keys(routes).find((key) => patternOf(key).test(`${request.method} ${path}`))
    if (!route || !answers[route as RouteName]) throw new Error(`no answer for ${request.method} ${path}`)
    const { groups = {} } = patternOf(route).exec(`${request.method} ${path}`) ?? {}
    const text = await textOf(request)
    const body = routes[route]?.body?.parse(JSON.parse(text))
    const { authorization } = request.headers
    return { route, received: { params: { ...groups }, query: url.searchParams, body: body as never, authorization } }
  }
}

const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`)

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const broken = (failure: unknown) => ({
  status: 400,
  code: 'request.invalid' satisfies ProblemCode,
  details: failure instanceof Error ? failure.message : String(failure),
})

export const refuse = (code: ProblemCode, details?: unknown): never => {
  throw new Problem(code, catalogue[code].status, code, details)
}
