import type { ApiRequest, Transport } from '../../../shared/api/call'
import { isRefusal, Refusal, refusalOf, Unreachable } from './failures'
import type { SessionStore, SignedIn } from './session'

interface Surroundings {
  /** Where the API begins, e.g. `/api`. */
  readonly base: string
  readonly sessions: SessionStore
  readonly fetch: typeof fetch
}

/**
 * Sends one request as the person signed in. An access token that ran out is renewed once, however many requests
 * notice it at the same moment: a refresh token works only once, so two renewals would end the session.
 */
export function transportOver({ base, sessions, fetch }: Surroundings): Transport {
  const renew = renewalOver({ base, sessions, fetch })

  return async (request) => {
    const used = sessions.read()
    try {
      return await send({ base, fetch }, request, used)
    } catch (failure) {
      if (!used || isPublic(request.path) || !isRefusal(failure, 'access.signInFirst')) throw failure
      return send({ base, fetch }, request, await renew(used))
    }
  }
}

const isPublic = (path: string): boolean => path.startsWith('/sign-in/')

function renewalOver({ base, sessions, fetch }: Surroundings) {
  let underWay: Promise<SignedIn> | undefined

  return async (used: SignedIn): Promise<SignedIn> => {
    const current = sessions.read()
    // Another request was faster: its new token is already here.
    if (current && current.accessToken !== used.accessToken) return current
    if (!current) throw new Refusal('access.signInFirst', 401)

    underWay ??= renewed({ base, sessions, fetch }, current).finally(() => {
      underWay = undefined
    })
    return underWay
  }
}

async function renewed({ base, sessions, fetch }: Surroundings, { refreshToken }: SignedIn): Promise<SignedIn> {
  const request = { method: 'POST', path: '/sign-in/refreshes', query: undefined, body: { refreshToken } }
  try {
    const session = (await send({ base, fetch }, request, undefined)) as SignedIn
    sessions.write(session)
    return session
  } catch (failure) {
    // Only a refusal ends the session; a network that is away for a minute does not.
    if (!(failure instanceof Refusal) || failure.status >= 500) throw failure
    sessions.clear()
    throw new Refusal('access.signInFirst', 401)
  }
}

async function send(
  { base, fetch }: Pick<Surroundings, 'base' | 'fetch'>,
  { method, path, query, body }: ApiRequest,
  session: SignedIn | undefined,
): Promise<unknown> {
  const answer = await fetch(`${base}${path}${searchOf(query)}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(session ? { authorization: `Bearer ${session.accessToken}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Unreachable('No answer.', { cause })
  })
  if (!answer.ok) throw await refusalOf(answer)
  return answer.json().catch((cause: unknown) => {
    throw new Unreachable('The answer broke off.', { cause })
  })
}

function searchOf(query: ApiRequest['query']): string {
  const given = Object.entries(query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
