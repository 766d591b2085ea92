import { Refusal, Unreachable } from '../../../console/src/platform/failures'
import { sessionsIn } from '../../../console/src/platform/session'
import { transportOver } from '../../../console/src/platform/transport'

const signedIn = (accessToken: string) => ({ accessToken, refreshToken: `refresh of ${accessToken}`, sessionId: 's1' })

function aTab() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
  return { storage, sessions: sessionsIn(storage) }
}

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  })

/** A server whose tokens run out: `valid` is good, a refresh token is good once. */
function aServer({ onRefresh }: { onRefresh?: () => Response } = {}) {
  const seen = { refreshes: [] as string[], requests: 0 }
  let valid = 'second'
  const used = new Set<string>()
  const fetching: typeof fetch = async (input, init) => {
    await new Promise((later) => setTimeout(later, 1))
    const { authorization } = (init?.headers ?? {}) as { authorization?: string }
    if (String(input).endsWith('/sign-in/refreshes')) {
      const { refreshToken } = JSON.parse(String(init?.body)) as { refreshToken: string }
      seen.refreshes.push(refreshToken)
      if (onRefresh) return onRefresh()
      if (used.has(refreshToken)) return answer({ code: 'signIn.refused' }, 401)
      used.add(refreshToken)
      return answer({ ...signedIn(valid), expiresIn: 900 })
    }
    seen.requests += 1
    return authorization === `Bearer ${valid}` ? answer({ ok: true }) : answer({ code: 'access.signInFirst' }, 401)
  }
  return {
    seen,
    fetching,
    expire: (next: string) => {
      valid = next
    },
  }
}

const me = { method: 'GET', path: '/me', query: undefined, body: undefined }

describe('the transport', () => {
  it('renews an outdated session once, however many requests notice it together', async () => {
    const { sessions } = aTab()
    const { fetching, seen } = aServer()
    sessions.write(signedIn('first'))
    const send = transportOver({ base: '/api', sessions, fetch: fetching })

    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(me)))

    expect(answers).toEqual(Array(5).fill({ ok: true }))
    expect(seen.refreshes).toEqual(['refresh of first'])
    expect(sessions.read()).toEqual(signedIn('second'))
  })

  it('uses the new token when a slow request learns too late that its own is old', async () => {
    const { sessions } = aTab()
    const { fetching, seen } = aServer()
    sessions.write(signedIn('first'))
    const send = transportOver({
      base: '/api',
      sessions,
      fetch: async (...call) => {
        const answered = await fetching(...call)
        // Meanwhile another request has renewed the session.
        sessions.write(signedIn('second'))
        return answered
      },
    })
    expect(await send(me)).toEqual({ ok: true })
    expect(seen.refreshes).toEqual([])
  })

  it('renews again when the renewed session runs out later', async () => {
    const { sessions } = aTab()
    const { fetching, seen, expire } = aServer()
    sessions.write(signedIn('first'))
    const send = transportOver({ base: '/api', sessions, fetch: fetching })
    await send(me)
    expire('third')
    await send(me)
    expect(seen.refreshes).toEqual(['refresh of first', 'refresh of second'])
  })

  it('ends the session when it cannot be renewed, and tells whoever listens', async () => {
    const { sessions, storage } = aTab()
    const { fetching } = aServer({ onRefresh: () => answer({ code: 'signIn.refused' }, 401) })
    sessions.write(signedIn('first'))
    let told = 0
    sessions.subscribe(() => {
      told += 1
    })
    const send = transportOver({ base: '/api', sessions, fetch: fetching })

    await expect(send(me)).rejects.toMatchObject({ code: 'access.signInFirst' })
    expect(sessions.read()).toBeUndefined()
    expect(storage.getItem('ruhu.session')).toBeNull()
    expect(told).toBe(1)
  })

  it.each([
    ['the network is away', () => Promise.reject(new TypeError('Failed to fetch')) as never, Unreachable],
    ['the server has a fault', () => answer({ code: 'internal' }, 500), Refusal],
  ])('keeps the session while %s', async (_, onRefresh, kind) => {
    const { sessions } = aTab()
    const { fetching } = aServer({ onRefresh })
    sessions.write(signedIn('first'))
    const send = transportOver({ base: '/api', sessions, fetch: fetching })
    await expect(send(me)).rejects.toBeInstanceOf(kind)
    expect(sessions.read()).toEqual(signedIn('first'))
  })

  it('does not renew anything because a password was wrong', async () => {
    const { sessions } = aTab()
    sessions.write(signedIn('first'))
    const paths: string[] = []
    const fetching: typeof fetch = async (input) => {
      paths.push(String(input))
      return answer({ code: 'access.signInFirst' }, 401)
    }
    const send = transportOver({ base: '/api', sessions, fetch: fetching })
    const request = { method: 'POST', path: '/sign-in/password', query: undefined, body: {} }
    await expect(send(request)).rejects.toBeInstanceOf(Refusal)
    expect(paths).toEqual(['/api/sign-in/password'])
  })

  it('calls a page that is no problem document an internal fault, never a code of its own', async () => {
    const fetching: typeof fetch = async () => new Response('<html>Bad gateway</html>', { status: 502 })
    const send = transportOver({ base: '/api', sessions: aTab().sessions, fetch: fetching })
    await expect(send(me)).rejects.toMatchObject({ code: 'internal', status: 502 })
  })

  it('sends only the query that is given', async () => {
    const urls: string[] = []
    const fetching: typeof fetch = async (input) => {
      urls.push(String(input))
      return answer({})
    }
    const send = transportOver({ base: '/api', sessions: aTab().sessions, fetch: fetching })
    await send({ ...me, query: { cursor: undefined } })
    await send({ ...me, query: { cursor: 'a&b', state: 'open' } })
    expect(urls).toEqual(['/api/me', '/api/me?cursor=a%26b&state=open'])
  })
})

describe('the session of a tab', () => {
  it('is found again after the page was loaded anew', () => {
    const { storage, sessions } = aTab()
    sessions.write(signedIn('first'))
    expect(sessionsIn(storage).read()).toEqual(signedIn('first'))
  })

  it.each(['not json', '{}', 'null', '{"accessToken":"a"}'])('is nobody when the storage holds %s', (text) => {
    const { storage } = aTab()
    storage.setItem('ruhu.session', text)
    expect(sessionsIn(storage).read()).toBeUndefined()
  })
})
