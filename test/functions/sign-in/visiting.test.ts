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
      await ask(a('the county office'), 'POST /staff/{staffId}/one-time-codes', { params: { staffId }, body: {} })
    ).body
    const signIn = (typed: string) =>
      ask(undefined, 'POST /sign-in/one-time-code', { body: { account: 'collector-1', code: typed, device: phone } })

    expect(code).toMatch(/^\d{6}$/)
    expect(Date.parse(expiresAt) - Date.parse(world.clock())).toBe(600_000)
    expect(await signIn(code)).toMatchObject({ status: 200 })
    expect(await signIn(code)).toMatchObject(refused)
  })

  it('cannot use a code that is over, or that five others guessed at from anywhere', async () => {
    const { aCollector, ask, world } = await anOffice()
    const { staffId } = await aCollector()
    const issuing = { params: { staffId }, body: {} }
    const issue = async () =>
      (await ask(a('the county office'), 'POST /staff/{staffId}/one-time-codes', issuing)).body.code
    const signIn = (code: string, address = '192.0.2.1') =>
      ask(undefined, 'POST /sign-in/one-time-code', {
        body: { account: 'collector-1', code, device: phone },
        address,
      })
    const old = await issue()
    world.passes(600)
    expect(await signIn(old)).toMatchObject(refused)

    const code = await issue()
    const wrong = code === '000000' ? '000001' : '000000'
    for (let guess = 1; guess <= 5; guess++) expect(await signIn(wrong, `198.51.100.${guess}`)).toMatchObject(refused)
    expect(await signIn(code, '198.51.100.6')).toMatchObject(refused)
    expect(await signIn(await issue(), '198.51.100.6')).toMatchObject({ status: 200 })
  })

  it('works on one device: a new one ends the old one’s sessions at once', async () => {
    const { aCollector, ask, askWith } = await anOffice()
    const { staffId, session } = await aCollector()
    const { code } = (
      await ask(a('the county office'), 'POST /staff/{staffId}/one-time-codes', { params: { staffId }, body: {} })
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
