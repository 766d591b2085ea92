import type { Functions } from './functions'
import type { HttpEvent } from './http-event'
import type { Refusal } from './refusals'

/** A Lambda authorizer: REQUEST type, payload 2.0, simple responses. */
export interface Authorizer {
  readonly functionArn: string
  /** `$request.header.Name` and its like. */
  readonly identitySource: readonly string[]
}

export type Verdict =
  | { readonly kind: 'allowed'; readonly context: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly because: Refusal }

export async function authorize(functions: Functions, authorizer: Authorizer, event: HttpEvent): Promise<Verdict> {
  const identities = authorizer.identitySource.map((source) => identityIn(event, source))
  // API Gateway does not ask the function when a source is missing.
  if (identities.includes(undefined)) return { kind: 'refused', because: 'access.unidentified' }

  const question = { ...event, type: 'REQUEST', routeArn: event.routeKey, identitySource: identities }
  const outcome = await functions.invoke(authorizer.functionArn, question)
  if (outcome.kind === 'failed') return { kind: 'refused', because: 'internal' }

  const { isAuthorized = false, context = {} } = (outcome.result ?? {}) as SimpleResponse
  return isAuthorized ? { kind: 'allowed', context } : { kind: 'refused', because: 'access.denied' }
}

interface SimpleResponse {
  readonly isAuthorized?: boolean
  readonly context?: Readonly<Record<string, unknown>>
}

function identityIn({ headers, queryStringParameters = {} }: HttpEvent, source: string): string | undefined {
  const [, kind, name = ''] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? []
  const given: Readonly<Record<string, string>> = kind === 'header' ? headers : queryStringParameters
  return given[kind === 'header' ? name.toLowerCase() : name]
}
