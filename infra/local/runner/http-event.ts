import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as it came, with its body read. */
export interface Request {
  readonly method: string
  /** Path and query, undecoded. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly sourceIp: string
}

export interface Routed {
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
  readonly stage: string
  readonly account: string
}

export type HttpEvent = ReturnType<typeof httpEvent>

/** API Gateway's payload 2.0. Its stage, unless it is `$default`, is part of `rawPath` there and here. */
export function httpEvent(request: Request, { routeKey, pathParameters, stage, account }: Routed) {
  const { pathname, searchParams, search } = new URL(request.target, 'http://localhost')
  const { cookie, ...headers } = request.headers
  const now = new Date()
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: { ...joined(headers), 'x-forwarded-for': request.sourceIp, 'x-forwarded-proto': 'http' },
    ...(searchParams.size > 0 && { queryStringParameters: queryOf(searchParams) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage,
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...bodyOf(request),
  }
}

function bodyOf({ body, headers }: Request): { readonly body?: string; readonly isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false }
  const isText = textual.test(headers['content-type'] ?? 'text/plain')
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

const textual = /^(text\/|application\/([\w.-]+\+)?(json|xml)|application\/(javascript|x-www-form-urlencoded))/i

function joined(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const known = Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined)
  return Object.fromEntries(known.map(([name, value]) => [name, [value].flat().join(',')]))
}

/** A name given twice becomes one value with a comma, as payload 2.0 says. */
const queryOf = (parameters: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]))
