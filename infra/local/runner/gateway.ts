import { type Authorizer, authorize } from './authorizer'
import type { Cors } from './cors'
import type { Functions } from './functions'
import { httpEvent, type Request } from './http-event'
import { httpReply } from './http-reply'
import { type Reply, refuse } from './refusals'
import { createRouter } from './router'

/** One HTTP API of the template. */
export interface ApiDescription {
  /** `$default`, or the first part of every path. */
  readonly stage: string
  readonly account: string
  readonly cors: Cors
  readonly routes: ReadonlyMap<string, ApiRoute>
}

export interface ApiRoute {
  readonly functionArn: string
  readonly authorizer?: Authorizer
}

export interface Gateway {
  /** Where the API begins: `/api`, or empty for the stage `$default`. */
  readonly root: string
  answer(request: Request): Promise<Reply>
}

export function createGateway(api: ApiDescription, functions: Functions): Gateway {
  const root = api.stage === '$default' ? '' : `/${api.stage}`
  const route = createRouter([...api.routes.keys()])

  const call = async (request: Request): Promise<Reply> => {
    const { pathname } = new URL(request.target, 'http://localhost')
    const destination = route(request.method, pathname.slice(root.length))
    switch (destination.kind) {
      case 'unknown':
        return refuse('route.unknown')
      case 'malformed':
        return refuse('request.malformedAddress')
      case 'wrongMethod':
        return refuse('route.wrongMethod', { allow: destination.allowed.join(', ') })
      case 'found':
        return invoke(httpEvent(request, { ...destination, stage: api.stage, account: api.account }))
    }
  }

  const invoke = async (event: ReturnType<typeof httpEvent>): Promise<Reply> => {
    const target = api.routes.get(event.routeKey)
    if (!target) return refuse('route.unknown')
    if (!target.authorizer) return httpReply(await functions.invoke(target.functionArn, event))

    const verdict = await authorize(functions, target.authorizer, event)
    if (verdict.kind === 'refused') return refuse(verdict.because)
    const requestContext = { ...event.requestContext, authorizer: { lambda: verdict.context } }
    return httpReply(await functions.invoke(target.functionArn, { ...event, requestContext }))
  }

  return {
    root,
    async answer(request) {
      const preflight = api.cors.preflight(request)
      if (preflight) return preflight
      const reply = await call(request)
      return { ...reply, headers: { ...reply.headers, ...api.cors.headersFor(request) } }
    },
  }
}
