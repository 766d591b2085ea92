import type { Request } from './http-event'
import type { Reply } from './refusals'

/** `CorsConfiguration` of an HTTP API. */
export interface CorsConfiguration {
  readonly AllowOrigins?: readonly string[]
  readonly AllowMethods?: readonly string[]
  readonly AllowHeaders?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly AllowCredentials?: boolean
  readonly MaxAge?: number
}

export interface Cors {
  /** The answer to a preflight; undefined if the request is none. */
  preflight(request: Request): Reply | undefined
  headersFor(request: Request): Readonly<Record<string, string>>
}

export function createCors(configuration: CorsConfiguration | undefined): Cors {
  const {
    AllowOrigins = [],
    AllowMethods = [],
    AllowHeaders = [],
    ExposeHeaders,
    AllowCredentials,
  } = configuration ?? {}
  const originFor = ({ headers: { origin } }: Request): string | undefined => {
    if (origin === undefined) return undefined
    if (AllowOrigins.includes('*')) return '*'
    return AllowOrigins.includes(origin) ? origin : undefined
  }

  const headersFor = (request: Request): Readonly<Record<string, string>> => {
    const origin = originFor(request)
    if (origin === undefined) return {}
    return {
      'access-control-allow-origin': origin,
      vary: 'origin',
      ...(ExposeHeaders && { 'access-control-expose-headers': ExposeHeaders.join(',') }),
      ...(AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    }
  }

  return {
    headersFor,
    preflight(request) {
      const asked = request.headers['access-control-request-method']
      if (request.method !== 'OPTIONS' || asked === undefined || configuration === undefined) return undefined
      const allowed = originFor(request) !== undefined && {
        'access-control-allow-methods': AllowMethods.join(','),
        'access-control-allow-headers': AllowHeaders.join(','),
        'access-control-max-age': String(configuration.MaxAge ?? 0),
      }
      return { status: 204, headers: { ...headersFor(request), ...allowed }, body: '' }
    },
  }
}
