import { anOffice, password } from './office'

const refused = { status: 401, body: { code: 'signIn.refused' } }
const locked = { status: 429, body: { code: 'signIn.locked' } }

describe('a reviewer', () => {
  it('signs in with password and code, and no code works twice', async () => {
    const { aReviewer, signIn, codeOf, askWith, world } = await anOffice()
    const { account, totpSecret } = await aReviewer()
    const code = codeOf(totpSecret)
    const session = await signIn(account, password, code)

    expect(session.status).toBe(200)
    expect((await askWith(session.body.accessToken, 'GET /me')).body).toMatchObject({ account, role: 'reviewer' })
    expect(await signIn(account, password, code)).toMatchObject(refused)
    world.passes(30)
    expect(await signIn(account, password, codeOf(totpSecret))).toMatchObject({ status: 200 })
  })

  it('may be half a minute early or late, not more', async () => {
    const { aReviewer, signIn, codeOf } = await anOffice()
    const { account, totpSecret } = await aReviewer()
    for (const [shift, status] of [
      [-2, 401],
      [2, 401],
      [-1, 200],
      [1, 200],
    ] as const)
      expect((await signIn(account, password, codeOf(totpSecret, shift))).status).toBe(status)
  })

  it.each([
    ['a wrong password', 'reviewer-1', 'another password', 0],
    ['a wrong code', 'reviewer-1', password, 99],
    ['an account nobody has', 'reviewer-9', password, 0],
  ])('gets the same answer for %s', async (_, account, typed, shift) => {
    const { aReviewer, signIn, codeOf } = await anOffice()
    const { totpSecret } = await aReviewer()
    const { status, body } = await signIn(account, typed, codeOf(totpSecret, shift))
    expect({ status, body }).toEqual({
      status: 401,
      body: {
        type: '/problems/signIn.refused',
        title: '账号或验证码不对。',
        status: 401,
        code: 'signIn.refused',
        requestId: 'request-1',
      },
    })
  })

  it('is locked out after five wrong tries, and let in again after a quarter of an hour', async () => {
    const { aReviewer, signIn, codeOf, world } = await anOffice()
    const { account, totpSecret } = await aReviewer()
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => signIn(account, 'guess after guess', codeOf(totpSecret))),
    )
    expect(wrong.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    expect(await signIn(account, password, codeOf(totpSecret))).toMatchObject(locked)
    world.passes(900)
    expect(await signIn(account, password, codeOf(totpSecret))).toMatchObject({ status: 200 })
  })

  it('signs in where she usually does, however often a stranger tries elsewhere', async () => {
    const { aReviewer, codeOf, ask, world } = await anOffice()
    const { account, totpSecret } = await aReviewer()
    const signIn = (typed: string, address: string) =>
      ask(undefined, 'POST /sign-in/password', {
        body: { account, password: typed, code: codeOf(totpSecret) },
        address,
      })
    for (let at = 0; at < 32; at++) await signIn('guess after guess', '198.51.100.1')
    expect((await signIn(password, '192.0.2.1')).status).toBe(200)

    for (let at = 0; at < 40; at++) await signIn('guess after guess', `198.51.100.${at}`)
    world.passes(30)
    expect(await signIn(password, '203.0.113.1')).toMatchObject({
      ...locked,
      body: { details: { because: 'account' } },
    })
    expect((await signIn(password, '192.0.2.1')).status).toBe(200)
  })

  it('starts counting anew when she gets in', async () => {
    const { aReviewer, signIn, codeOf, world } = await anOffice()
    const { account, totpSecret } = await aReviewer()
    for (let round = 0; round < 2; round++) {
      for (let time = 0; time < 4; time++) await signIn(account, 'guess after guess', codeOf(totpSecret))
      expect(await signIn(account, password, codeOf(totpSecret))).toMatchObject({ status: 200 })
      world.passes(30)
    }
  })

  it('locks out tries on an account nobody has just the same', async () => {
    const { signIn } = await anOffice()
    for (let time = 0; time < 5; time++) expect(await signIn('nobody', password, '000000')).toMatchObject(refused)
    expect(await signIn('nobody', password, '000000')).toMatchObject(locked)
  })

  it('leaves neither password nor secret in the journal', async () => {
    const { aReviewer, world } = await anOffice()
    const { staffId, totpSecret } = await aReviewer()
    const told = JSON.stringify(await world.journal.read(`staff#${staffId}`))
    expect(told).not.toContain(password)
    expect(told).not.toContain('scrypt')
    expect(told).not.toContain(totpSecret)
  })
})
