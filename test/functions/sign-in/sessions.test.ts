import { anOffice, password } from './office'

describe('a session', () => {
  it('goes on with its refresh token, each time another', async () => {
    const { aCollector, ask, askWith } = await anOffice()
    let { refreshToken } = (await aCollector()).session
    for (let time = 0; time < 3; time++) {
      const answer = await ask(undefined, 'POST /sign-in/refreshes', { body: { refreshToken } })
      expect(answer.status).toBe(200)
      expect(answer.body.refreshToken).not.toBe(refreshToken)
      expect((await askWith(answer.body.accessToken, 'GET /me')).status).toBe(200)
      refreshToken = answer.body.refreshToken
    }
  })

  it('ends wholly when an old refresh token comes again', async () => {
    const { aCollector, ask, askWith } = await anOffice()
    const { session } = await aCollector()
    const refresh = (refreshToken: string) => ask(undefined, 'POST /sign-in/refreshes', { body: { refreshToken } })
    const next = await refresh(session.refreshToken)
    expect(await refresh(session.refreshToken)).toMatchObject({ status: 401, body: { code: 'access.signInFirst' } })
    expect((await refresh(next.body.refreshToken)).status).toBe(401)
    expect((await askWith(next.body.accessToken, 'GET /me')).status).toBe(401)
  })

  it.each(['x'.repeat(20), 'aaaa.bbbb.cccc', `${'0'.repeat(36)}.${'0'.repeat(36)}.${'A'.repeat(43)}`, '#.#.#.#.#.#.#'])(
    'does not come from %j',
    async (refreshToken) => {
      const { ask } = await anOffice()
      expect((await ask(undefined, 'POST /sign-in/refreshes', { body: { refreshToken } })).status).toBe(401)
    },
  )

  it('ends by itself when it is not used', async () => {
    const { aCollector, aReviewer, signIn, codeOf, ask, world } = await anOffice()
    const { session } = await aCollector()
    const { account, totpSecret } = await aReviewer()
    const desk = (await signIn(account, password, codeOf(totpSecret))).body
    const refresh = ({ refreshToken }: { refreshToken: string }) =>
      ask(undefined, 'POST /sign-in/refreshes', { body: { refreshToken } })
    world.passes(8 * 3600)
    expect((await refresh(desk)).status).toBe(401)
    world.passes(29 * 86_400)
    expect((await refresh(session)).status).toBe(200)
    world.passes(30 * 86_400)
    expect((await refresh(session)).status).toBe(401)
  })

  it('is listed, ended one by one, and signed out', async () => {
    const { aReviewer, signIn, codeOf, askWith, world } = await anOffice()
    const { account, totpSecret } = await aReviewer()
    const first = (await signIn(account, password, codeOf(totpSecret))).body
    world.passes(30)
    const second = (await signIn(account, password, codeOf(totpSecret))).body
    const { rows } = (await askWith(second.accessToken, 'GET /sessions')).body
    expect(rows.find(({ current }: { current: boolean }) => current).sessionId).toBe(second.sessionId)
    expect(rows).toHaveLength(2)

    const revoke = (sessionId: string) =>
      askWith(second.accessToken, 'POST /sessions/{sessionId}/revocations', { params: { sessionId }, body: {} })
    expect((await revoke(first.sessionId)).status).toBe(200)
    expect(await revoke(first.sessionId)).toMatchObject({ status: 404, body: { code: 'session.unknown' } })
    expect((await askWith(first.accessToken, 'GET /me')).status).toBe(401)

    expect((await askWith(second.accessToken, 'POST /sign-outs', { body: {} })).status).toBe(200)
    expect((await askWith(second.accessToken, 'GET /me')).status).toBe(401)
  })

  it('of another is nobody’s to end', async () => {
    const { aCollector, aReviewer, signIn, codeOf, askWith } = await anOffice()
    const { session } = await aCollector()
    const { account, totpSecret } = await aReviewer()
    const desk = (await signIn(account, password, codeOf(totpSecret))).body
    const params = { sessionId: session.sessionId }
    const answer = await askWith(desk.accessToken, 'POST /sessions/{sessionId}/revocations', { params, body: {} })
    expect(answer.status).toBe(404)
    expect((await askWith(session.accessToken, 'GET /me')).status).toBe(200)
  })
})
