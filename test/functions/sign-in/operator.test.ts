import { generateKeyPairSync } from 'node:crypto'
import { signToken } from '../../../functions/platform/signed-token'
import { campaignId } from '../../support/people'
import { anOffice } from './office'

const refused = { status: 401, body: { code: 'signIn.refused' } }

describe('the operator', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const operatorKey = String(publicKey.export({ format: 'jwk' }).x)
  const now = Date.parse('2026-10-01T02:00:00.000Z') / 1000
  const claims = { iss: 'operator', sub: 'operator', aud: 'ruhu-dev', exp: now + 240, jti: 'assertion-1' }
  const assert = (changes: object = {}, key = privateKey, header: Record<string, string> = { typ: 'JWT' }) =>
    signToken(header, { ...claims, ...changes }, key)
  const office = () => anOffice({ operatorKey })

  it('proves himself with his key, once per assertion', async () => {
    const { ask, askWith } = await office()
    const signIn = (assertion: string) => ask(undefined, 'POST /sign-in/clients', { body: { assertion } })
    const session = await signIn(assert())
    expect(session.status).toBe(200)
    expect(await signIn(assert())).toMatchObject(refused)
    expect((await signIn(assert({ jti: 'assertion-2' }))).status).toBe(200)
    const me = await askWith(session.body.accessToken, 'GET /me')
    expect(me.body).toMatchObject({ role: 'operator', scope: '', scopeName: '全国', campaigns: [{ campaignId }] })
    expect((await ask(undefined, 'POST /sign-in/refreshes', { body: session.body })).status).toBe(400)
    const { refreshToken } = session.body
    expect((await ask(undefined, 'POST /sign-in/refreshes', { body: { refreshToken } })).status).toBe(200)
  })

  it.each<[string, string]>([
    ['another key', assert({}, generateKeyPairSync('ed25519').privateKey)],
    ['another stage', assert({ aud: 'ruhu-prod' })],
    ['somebody else', assert({ sub: 'county' })],
    ['an end in the past', assert({ exp: now - 1 })],
    ['an end far ahead', assert({ exp: now + 3600 })],
    ['no end', assert({ exp: undefined })],
    ['a beginning in the future', assert({ nbf: now + 120 })],
    ['no id', assert({ jti: undefined })],
    ['the type of an access token', assert({}, privateKey, { typ: 'ruhu-access+jwt' })],
    ['nonsense', 'nonsense.nonsense.nonsense'],
  ])('is refused with %s', async (_, assertion) => {
    const { ask } = await office()
    expect(await ask(undefined, 'POST /sign-in/clients', { body: { assertion } })).toMatchObject(refused)
  })
})
