import { plainExchange } from '../../../../miniprogram/src/api/ask'
import { createSession } from '../../../../miniprogram/src/features/sign-in/session'
import { createSignIn } from '../../../../miniprogram/src/features/sign-in/sign-in'
import type { OutgoingRequest, RequestOutcome } from '../../../../miniprogram/src/platform/outcomes'
import { emptyMemory, life, mortalDocuments } from '../support/mortal-phone'

const me = {
  staffId: 's1',
  account: 'li',
  name: '李',
  role: 'collector',
  scope: '430112001201',
  scopeName: '一村',
  campaigns: [],
}

/** A server that takes only the newest access token, and each refresh token once. */
function aServer() {
  let issued = 1
  let isDown = false
  const asked: string[] = []
  const tokens = () => ({
    accessToken: `access-${issued}`,
    refreshToken: `refresh-${issued}`,
    expiresIn: 900,
    sessionId: 'x',
  })
  const answer = (status: number, body: unknown): RequestOutcome => ({
    kind: 'answered',
    status,
    headers: {},
    body: JSON.stringify(body),
  })
  const signInFirst = () => answer(401, { code: 'access.signInFirst', title: '请先登录。' })

  const request = async ({ path, headers = {}, body = '' }: OutgoingRequest): Promise<RequestOutcome> => {
    asked.push(path)
    if (isDown) return { kind: 'unreachable' }
    if (path === '/sign-in/one-time-code') {
      return body.includes('123456') ? answer(200, tokens()) : answer(401, { code: 'signIn.refused', title: '不对。' })
    }
    if (path === '/sign-in/refreshes') {
      if (!body.includes(`refresh-${issued}"`)) return signInFirst()
      issued++
      return answer(200, tokens())
    }
    return headers.authorization === `Bearer access-${issued}` ? answer(200, me) : signInFirst()
  }
  return {
    request,
    asked,
    expire: () => issued++,

    down: (now: boolean) => (isDown = now),
    tokens,
  }
}

function aPhone() {
  const server = aServer()
  const documents = mortalDocuments(emptyMemory(), life())
  const plain = plainExchange(server.request)
  return { server, documents, session: createSession(documents, plain), plain }
}

describe('the collector’s session', () => {
  it('renews its token once, however many requests find it stale', async () => {
    const { server, session, documents } = aPhone()
    await session.begin(server.tokens())
    await documents.put('session', { tokens: { ...server.tokens(), accessToken: 'stale' }, staff: me })
    server.asked.length = 0

    const outcomes = await Promise.all([1, 2, 3].map(() => session.ask('GET /me', { params: {} })))

    expect(outcomes.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered'])
    expect(server.asked.filter((path) => path === '/sign-in/refreshes').length).toBe(1)
    expect((await session.kept()).tokens?.refreshToken).toBe('refresh-2')
  })

  it('says to sign in first when the refresh token is dead, and still knows who this is', async () => {
    const { server, session } = aPhone()
    await session.begin(server.tokens())
    server.expire()
    expect(await session.ask('GET /me', { params: {} })).toEqual({ kind: 'signInFirst' })
    expect((await session.kept()).staff?.name).toBe('李')
  })

  it('opens without a network with what it has', async () => {
    const { server, session } = aPhone()
    await session.begin(server.tokens())
    server.down(true)
    expect(await session.ask('GET /me', { params: {} })).toEqual({ kind: 'unreachable' })
    expect((await session.kept()).staff).toEqual(me)
  })
})

describe('signing in on H5', () => {
  it.each([
    ['123456', 'answered'],
    ['000000', 'refused'],
  ])('with the code %s is %s', async (code, kind) => {
    const { session, plain } = aPhone()
    const { asking } = await import('../../../../miniprogram/src/api/ask')
    const signIn = createSignIn({
      session,
      ask: asking(plain),
      login: async () => ({ kind: 'unavailable' }),
      deviceId: async () => '11111111-1111-4111-8111-111111111111',
    })
    expect((await signIn.withOneTimeCode(' li ', code)).kind).toBe(kind)
    expect((await signIn.withWechat()).kind).toBe('unbound')
  })
})
