import { a, campaignId, township, village } from '../../support/people'
import { anOffice, otherPhone, password, phone } from './office'

const refused = { status: 401, body: { code: 'signIn.refused' } }

describe('a collector', () => {
  it('binds her phone with an invitation and is who she is', async () => {
    const { aCollector, askWith, staff } = await withStaff()
    const { session, staffId } = await aCollector()
    const me = await askWith(session.accessToken, 'GET /me')

    expect(session).toMatchObject({ expiresIn: 900 })
    expect(me.body).toEqual({
      staffId,
      account: 'collector-1',
      name: '登记员甲',
      role: 'collector',
      scope: village,
      scopeName: '001001村',
      campaigns: [{ campaignId, name: '2026 年度调查' }],
    })
    expect((await staff())[0]).toMatchObject({ state: 'active', staffId })
  })

  it('uses an invitation once, in time, and only one that exists', async () => {
    const { invite, bind, world } = await anOffice()
    const [first, second] = [await invite(), await invite({ account: 'collector-2' })]
    expect(await bind('A'.repeat(20))).toMatchObject(refused)
    expect(await bind(first.invitation)).toMatchObject({ status: 200 })
    expect(await bind(first.invitation)).toMatchObject(refused)
    expect(await bind(first.invitation, otherPhone)).toMatchObject(refused)
    world.passes(14 * 86_400)
    expect(await bind(second.invitation)).toMatchObject(refused)
  })

  it('gets one session of two when she sends her invitation twice at once', async () => {
    const { invite, bind } = await anOffice()
    const { invitation } = await invite()
    const answers = await Promise.all([bind(invitation, phone), bind(invitation, otherPhone)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('may type her invitation in groups and small letters', async () => {
    const { invite, bind } = await anOffice()
    const { invitation } = await invite()
    expect(
      await bind(`${invitation.slice(0, 4)}-${invitation.slice(4, 8)} ${invitation.slice(8)}`.toLowerCase()),
    ).toMatchObject({
      status: 200,
    })
  })

  it('signs in with a one-time code, once', async () => {
    const { aCollector, ask, world } = await anOffice()
    const { staffId } = await aCollector()
    const { code, expiresAt } = (
      await ask(a('the county office'), 'POST /staff/{staffId}/one-time-codes', {
        params: { staffId },
        body: { commandId: world.newId(), reason: '本人来电' },
      })
    ).body
    const signIn = (typed: string) =>
      ask(undefined, 'POST /sign-in/one-time-code', { body: { account: 'collector-1', code: typed, device: phone } })

    expect(code).toMatch(/^\d{6}$/)
    expect(Date.parse(expiresAt) - Date.parse(world.clock())).toBe(600_000)
    expect(await signIn(code)).toMatchObject({ status: 200 })
    expect(await signIn(code)).toMatchObject(refused)
  })

  /** A bound collector, codes for her, and tries at them from any address and device. */
  async function withCodes() {
    const office = await anOffice()
    const { staffId } = await office.aCollector()
    const codes = 'POST /staff/{staffId}/one-time-codes'
    const issue = async () => {
      const body = { commandId: office.world.newId(), reason: '本人来电' }
      return (await office.ask(a('the county office'), codes, { params: { staffId }, body })).body.code as string
    }
    const signIn = (code: string, address: string, device = otherPhone) =>
      office.ask(undefined, 'POST /sign-in/one-time-code', {
        body: { account: 'collector-1', code, device },
        address,
      })
    return { ...office, issue, signIn, staffId }
  }
  const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

  it('cannot use a code that is over', async () => {
    const { issue, signIn, world } = await withCodes()
    const code = await issue()
    world.passes(600)
    expect(await signIn(code, '192.0.2.1')).toMatchObject(refused)
  })

  it('keeps her code and her way in whatever one stranger guesses, and the stranger is told how long he waits', async () => {
    const { issue, signIn, world } = await withCodes()
    const code = await issue()
    for (let guess = 1; guess <= 5; guess++) expect(await signIn(wrongFor(code), '198.51.100.1')).toMatchObject(refused)
    world.passes(61)
    for (let guess = 1; guess <= 32; guess++)
      expect(await signIn(wrongFor(code), '198.51.100.1')).toMatchObject({
        status: 429,
        body: { code: 'signIn.locked', details: { minutes: 14, because: 'here' } },
      })
    expect(await signIn(code, '192.0.2.1')).toMatchObject({ status: 200 })
  })

  it('comes in on her own phone, or with a new code, when strangers everywhere have used up the account’s tries', async () => {
    const { issue, signIn } = await withCodes()
    expect((await signIn(await issue(), '192.0.2.1', phone)).status).toBe(200)
    const code = await issue()
    const everywhere = Array.from({ length: 30 }, (_, at) => `198.51.100.${at}`)
    for (const address of everywhere) expect(await signIn(wrongFor(code), address)).toMatchObject(refused)
    const shutOut = { status: 429, body: { details: { because: 'account' } } }
    expect(await signIn(code, '198.51.100.200')).toMatchObject(shutOut)
    expect((await signIn(code, '203.0.113.9', phone)).status).toBe(200)
  })

  it('comes in from anywhere with a new code of the county', async () => {
    const { issue, signIn } = await withCodes()
    const code = await issue()
    for (let at = 0; at < 31; at++) await signIn(wrongFor(code), `198.51.100.${at}`)
    expect((await signIn(code, '203.0.113.9')).status).toBe(429)
    expect((await signIn(await issue(), '203.0.113.9')).status).toBe(200)
  })

  it('is told who made a code for her, when, and why', async () => {
    const { issue, askWith, signIn } = await withCodes()
    const session = (await signIn(await issue(), '192.0.2.1')).body
    expect((await askWith(session.accessToken, 'GET /account-events')).body.rows).toMatchObject([
      { kind: 'deviceBound', own: true },
      { kind: 'codeIssued', own: false, reason: '本人来电' },
      { kind: 'deviceBound', own: true },
      { kind: 'invited', own: false },
    ])
  })

  it('works on one device: a new one ends the old one’s sessions at once', async () => {
    const { aCollector, ask, askWith, world } = await anOffice()
    const { staffId, session } = await aCollector()
    const { code } = (
      await ask(a('the county office'), 'POST /staff/{staffId}/one-time-codes', {
        params: { staffId },
        body: { commandId: world.newId(), reason: '本人来电' },
      })
    ).body
    const moved = await ask(undefined, 'POST /sign-in/one-time-code', {
      body: { account: 'collector-1', code, device: otherPhone },
    })

    expect(moved.status).toBe(200)
    expect((await askWith(session.accessToken, 'GET /me')).status).toBe(401)
    expect((await askWith(moved.body.accessToken, 'GET /me')).status).toBe(200)
    const refresh = { body: { refreshToken: session.refreshToken } }
    expect((await ask(undefined, 'POST /sign-in/refreshes', refresh)).status).toBe(401)
  })

  it('signs in from WeChat once she is bound, with a code that is good once', async () => {
    const { aCollector, ask, world } = await anOffice()
    const signIn = (code: string) => ask(undefined, 'POST /sign-in/wechat', { body: { code, device: phone } })
    expect(await signIn('code-of-wang-1')).toMatchObject({ status: 200, body: { kind: 'unbound' } })
    await aCollector({}, 'code-of-wang-2')

    expect(await signIn('code-of-wang-3')).toMatchObject({ status: 200, body: { kind: 'signedIn' } })
    expect(await signIn('code-of-wang-3')).toMatchObject(refused)
    expect(await signIn('nonsense')).toMatchObject(refused)
    expect(await signIn('code-of-li-1')).toMatchObject({ body: { kind: 'unbound' } })
    world.wechat.becomes('unreachable')
    expect(await signIn('code-of-wang-4')).toMatchObject({ status: 503, body: { code: 'wechat.unreachable' } })
  })

  it('cannot bind a WeChat that is another’s', async () => {
    const { aCollector, invite, bind } = await anOffice()
    await aCollector({}, 'code-of-wang-1')
    const { invitation } = await invite({ account: 'collector-2' })
    expect(await bind(invitation, otherPhone, 'code-of-wang-2')).toMatchObject(refused)
    expect(await bind(invitation, otherPhone, 'code-of-li-1')).toMatchObject({ status: 200 })
  })

  it('gets no password, and a reviewer binds no phone', async () => {
    const { invite, bind, ask } = await anOffice()
    const collector = await invite()
    const reviewer = await invite({ account: 'reviewer-1', role: 'reviewer', scope: township })
    const body = { invitation: collector.invitation, password }
    expect(await ask(undefined, 'POST /sign-in/activations', { body })).toMatchObject(refused)
    expect(await bind(reviewer.invitation)).toMatchObject(refused)
  })
})

async function withStaff() {
  const office = await anOffice()
  const staff = async () => (await office.ask(a('the county office'), 'GET /staff')).body.rows
  return { ...office, staff }
}
