import { acceptInvitation } from '../../../shared/staff/accept-invitation'
import { a, county, township, village } from '../../support/people'
import { anOffice, otherPhone, password } from '../sign-in/office'

const codes = 'POST /staff/{staffId}/one-time-codes'
const removals = 'POST /staff/{staffId}/removals'

describe('inviting', () => {
  it('gives a receipt, the same one again for a repeat, and a row', async () => {
    const { invite, ask } = await anOffice()
    const { status, body, sent, staffId } = await invite()
    expect(status).toBe(200)
    expect(body).toMatchObject({ stream: `staff#${staffId}`, seq: 1 })
    expect((await ask(a('the county office'), 'POST /staff', { body: sent })).body).toEqual(body)
    const changed = { ...sent, name: '别人' }
    expect(await ask(a('the county office'), 'POST /staff', { body: changed })).toMatchObject({
      status: 409,
      body: { code: 'command.contentDiffers' },
    })
    expect((await ask(a('the county office'), 'GET /staff')).body.rows).toEqual([
      { staffId, account: 'collector-1', name: '登记员甲', role: 'collector', scope: village, state: 'invited' },
    ])
  })

  it('gives an account to one of two counties that want it at once', async () => {
    const { ask, world } = await anOffice()
    const invited = (name: string) =>
      ask(a('the county office'), 'POST /staff', {
        body: {
          commandId: world.newId(),
          account: 'wanted',
          name,
          role: 'collector',
          scope: village,
          invitation: name === '甲' ? 'A'.repeat(16) : 'B'.repeat(16),
        },
      })
    const answers = await Promise.all([invited('甲'), invited('乙')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each([
    ['a taken account', { account: 'collector-1' }, 409, 'staff.accountTaken'],
    ['another county', { scope: '999902' }, 403, 'staff.outsideScope'],
    ['a place that does not exist', { scope: `${county}009` }, 404, 'region.unknown'],
    ['a county office for a village', { role: 'county', scope: village }, 400, 'request.invalid'],
    ['a collector for a whole county', { scope: county }, 422, 'staff.scopeTooWide'],
    ['a leader for a whole county', { role: 'leader', scope: county }, 422, 'staff.scopeTooWide'],
    ['a reviewer for a whole county', { role: 'reviewer', scope: county }, 422, 'staff.scopeTooWide'],
    ['an invitation that another holds', { invitation: `INVITATIONA${'A'.repeat(9)}` }, 409, 'staff.invitationTaken'],
    ['an operator', { role: 'operator' }, 400, 'request.invalid'],
    ['a staff id of one’s own', { staffId: '00000000-0000-4000-8000-000000000000' }, 400, 'request.invalid'],
    ['an account with spaces', { account: 'a b' }, 400, 'request.invalid'],
    ['a name that turns the line around', { name: 'x\u202ey' }, 400, 'request.invalid'],
  ])('refuses %s', async (_, changes, status, code) => {
    const { invite } = await anOffice()
    await invite()
    expect(await invite({ account: 'collector-2', ...changes })).toMatchObject({ status, body: { code } })
  })

  it('keeps the invitation itself out of journal and rows', async () => {
    const { invite, world } = await anOffice()
    const { invitation, staffId } = await invite()
    const everything = [await world.journal.read(`staff#${staffId}`), await world.views.everything()]
    expect(JSON.stringify(everything)).not.toContain(invitation)
  })

  it('lets the operator see and manage all counties', async () => {
    const { invite, ask } = await anOffice()
    const { staffId } = await invite({}, a('the operator'))
    expect((await ask(a('the operator'), 'GET /staff')).body.rows).toMatchObject([{ staffId }])
    expect((await ask(a('the other county office'), 'GET /staff')).body.rows).toEqual([])
  })
})

describe('a one-time code', () => {
  it('needs a reason, which stays in the journal with its maker', async () => {
    const { aCollector, ask, world } = await anOffice()
    const { staffId } = await aCollector()
    expect((await ask(a('the county office'), codes, { params: { staffId }, body: {} })).status).toBe(400)
    const body = { commandId: world.newId(), reason: '本人来电，换了手机' }
    expect((await ask(a('the county office'), codes, { params: { staffId }, body })).status).toBe(200)
    expect((await world.journal.read(`staff#${staffId}`)).at(-1)).toMatchObject({
      by: a('the county office').id,
      events: [{ type: 'staff.codeIssued', reason: '本人来电，换了手机' }],
    })
  })
})

describe('removing', () => {
  it('ends every session at once, and every other way in', async () => {
    const { aCollector, ask, askWith, world, settle } = await anOffice()
    const { staffId, session } = await aCollector()
    const { code } = (
      await ask(a('the county office'), codes, {
        params: { staffId },
        body: { commandId: world.newId(), reason: '本人来电' },
      })
    ).body
    const remove = { params: { staffId }, body: { commandId: world.newId(), reason: '调离' } }
    const receipt = await ask(a('the county office'), removals, remove)
    await settle()

    expect(receipt.status).toBe(200)
    expect((await askWith(session.accessToken, 'GET /me')).status).toBe(401)
    const { refreshToken } = session
    expect((await ask(undefined, 'POST /sign-in/refreshes', { body: { refreshToken } })).status).toBe(401)
    const body = { account: 'collector-1', code, device: otherPhone }
    expect((await ask(undefined, 'POST /sign-in/one-time-code', { body })).status).toBe(401)
    expect(
      (
        await ask(a('the county office'), codes, {
          params: { staffId },
          body: { commandId: world.newId(), reason: '本人来电' },
        })
      ).status,
    ).toBe(404)
    expect((await ask(a('the county office'), removals, remove)).body).toEqual(receipt.body)
    expect((await ask(a('the county office'), 'GET /staff')).body.rows).toMatchObject([{ state: 'disabled' }])
  })

  it('makes an unused invitation worthless', async () => {
    const { invite, bind, ask, world } = await anOffice()
    const { staffId, invitation } = await invite()
    const body = { commandId: world.newId(), reason: '填错' }
    expect((await ask(a('the county office'), removals, { params: { staffId }, body })).status).toBe(200)
    expect((await bind(invitation)).status).toBe(401)
  })

  it('lets the account be invited again, in its own county, with everything anew', async () => {
    const { aReviewer, invite, ask, signIn, codeOf, world } = await anOffice()
    const { staffId, account, totpSecret } = await aReviewer()
    const body = { commandId: world.newId(), reason: '手机丢失' }
    await ask(a('the county office'), removals, { params: { staffId }, body })

    const again = await invite({ account, role: 'reviewer', scope: township })
    expect(again).toMatchObject({ status: 200, staffId })
    expect((await signIn(account, password, codeOf(totpSecret))).status).toBe(401)
  })

  it.each(['the other county office'] as const)('answers %s as if nobody were there', async (person) => {
    const { aCollector, ask, world } = await anOffice()
    const { staffId } = await aCollector()
    const body = { commandId: world.newId(), reason: '调离' }
    const [there, nowhere] = [staffId, '00000000-0000-4000-8000-00000000ffff']
    for (const id of [there, nowhere]) {
      const remove = await ask(a(person), removals, { params: { staffId: id }, body })
      const code = await ask(a(person), codes, { params: { staffId: id }, body })
      for (const answer of [remove, code])
        expect(answer).toMatchObject({ status: 404, body: { code: 'staff.unknown' } })
    }
  })

  it('is not for oneself: the only county account could let nobody in again', async () => {
    const { invite, ask, world } = await anOffice()
    const { staffId } = await invite({ account: 'office-1', role: 'county', scope: county }, a('the operator'))
    const remove = { params: { staffId }, body: { commandId: world.newId(), reason: '误点' } }
    const oneself = a('the county office', { id: staffId })
    expect(await ask(oneself, removals, remove)).toMatchObject({ status: 409, body: { code: 'staff.ownAccount' } })
    expect((await ask(a('the operator'), removals, remove)).status).toBe(200)
  })

  it('beats a sign-in that was under way', async () => {
    const { aReviewer, signIn, codeOf, ask, world } = await anOffice()
    const { staffId, account, totpSecret } = await aReviewer()
    const put = world.sessions.put
    const body = { commandId: world.newId(), reason: '调离' }
    // The removal comes between the look at the account and the new session's row.
    world.sessions.put = async (...given) => {
      if (given[0] === 'session') await ask(a('the county office'), removals, { params: { staffId }, body })
      return put(...(given as Parameters<typeof put>))
    }
    expect((await signIn(account, password, codeOf(totpSecret))).status).toBe(401)
    expect(await world.sessions.list('session', staffId)).toEqual([])
  })
})

it('accepts no invitation on an account that was never invited', () => {
  const command = { commandId: 'c', invitation: 'i', kind: 'phone', device: 'd' } as const
  const accept = () => acceptInvitation({ state: 'unknown' }, command, { at: '2026-10-01T00:00:00Z', by: 'x' })
  expect(accept).toThrow('账号或验证码不对。')
})
