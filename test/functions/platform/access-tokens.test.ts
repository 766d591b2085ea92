import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { keyRingOn, privateKeyOf } from '../../../functions/platform/key-ring'
import { keyWrappingWith } from '../../../functions/platform/key-wrapping.file'
import { signedAccessTokens } from '../../../functions/platform/signed-access-tokens'
import { signToken } from '../../../functions/platform/signed-token'
import { memoryKeyStore } from '../../support/memory'
import { a, aResident } from '../../support/people'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('access tokens', () => {
  let now = Date.parse('2026-10-01T00:00:00.000Z')
  const clock = () => new Date(now).toISOString()
  const keyRing = keyRingOn({ store: memoryKeyStore(), wrapping: keyWrappingWith(randomBytes(32)), clock })
  const tokens = signedAccessTokens({ keyRing, stage: 'prod', clock })
  const collector = a('a collector', { session: 's-1', device: 'd'.repeat(32) })

  beforeEach(() => {
    now = Date.parse('2026-10-01T00:00:00.000Z')
  })
  const seconds = () => Math.floor(now / 1000)
  const claims = (changes: object = {}) => ({
    aud: 'ruhu-prod',
    iat: seconds(),
    exp: seconds() + 900,
    sub: 'x',
    role: 'county',
    scope: '999901',
    session: 's',
    ...changes,
  })
  const ours = async () => {
    const { kid, privateJwk } = await keyRing.signingPair('access-tokens')
    return { header: { typ: 'ruhu-access+jwt', kid }, key: privateKeyOf(await privateJwk()) }
  }

  it('say who acts, until they end', async () => {
    const resident = aResident('0'.repeat(32))
    const [token, residents] = [await tokens.issue(collector, 900), await tokens.issue(resident, 1800)]
    expect(await tokens.read(token)).toEqual(collector)
    expect(await tokens.read(residents)).toEqual(resident)

    now += 899_000
    expect(await tokens.read(token)).toEqual(collector)
    now += 1000
    expect(await tokens.read(token)).toBeUndefined()
    expect(await tokens.read(residents)).toEqual(resident)
  })

  it('live 15 minutes at most, a resident’s 30', async () => {
    const [token, residents] = [await tokens.issue(collector, 1e9), await tokens.issue(aResident('0'), 1e9)]
    now += 900_000
    expect(await tokens.read(token)).toBeUndefined()
    now += 899_000
    expect(await tokens.read(residents)).toBeDefined()
    now += 1000
    expect(await tokens.read(residents)).toBeUndefined()
  })

  it('of another stage are nobody’s here', async () => {
    const staging = signedAccessTokens({ keyRing, stage: 'staging', clock })
    expect(await tokens.read(await staging.issue(collector, 900))).toBeUndefined()
  })

  it('accept what the test below makes, so that its refusals mean something', async () => {
    const { header, key } = await ours()
    expect(await tokens.read(signToken(header, claims(), key))).toMatchObject({ id: 'x', role: 'county' })
  })

  it.each([
    ['another audience', { aud: 'ruhu-dev' }],
    ['a list of audiences', { aud: ['ruhu-prod'] }],
    ['no audience', { aud: undefined }],
    ['an end in the past', { exp: 1 }],
    ['no end', { exp: undefined }],
    ['an end in words', { exp: 'never' }],
    ['a beginning in the future', { iat: 9e9 }],
    ['an unknown role', { role: 'admin' }],
    ['the system’s role', { role: 'system' }],
    ['a claim more', { admin: true }],
  ])('with %s are refused, though signed with our key', async (_, change) => {
    const { header, key } = await ours()
    expect(await tokens.read(signToken(header, claims(change), key))).toBeUndefined()
  })

  it('with another type or key id are refused: an assertion is no access token', async () => {
    const { header, key } = await ours()
    expect(await tokens.read(signToken({ ...header, typ: 'JWT' }, claims(), key))).toBeUndefined()
    expect(await tokens.read(signToken({ ...header, kid: '../../x' }, claims(), key))).toBeUndefined()
    expect(await tokens.read(signToken({ kid: header.kid }, claims(), key))).toBeUndefined()
  })

  it('without a signature, or with an algorithm of the caller’s choice, are refused', async () => {
    const { header } = await ours()
    const { publicJwk } = await keyRing.signingPair('access-tokens')
    const body = part(claims())
    for (const alg of ['none', 'HS256', 'None', 'RS256']) {
      const head = part({ alg, ...header })
      const hmac = createHmac('sha256', JSON.stringify(publicJwk)).update(`${head}.${body}`).digest('base64url')
      for (const signature of ['', hmac, 'A'.repeat(86)])
        expect(await tokens.read(`${head}.${body}.${signature}`)).toBeUndefined()
    }
  })

  it('with a key of the caller’s in the header are refused', async () => {
    const { header } = await ours()
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const jwk = publicKey.export({ format: 'jwk' })
    const offered = { ...header, jwk, jku: 'https://evil.example/keys', x5u: 'https://evil.example/cert' }
    expect(await tokens.read(signToken(offered as never, claims(), privateKey))).toBeUndefined()
  })

  it('with one character changed are refused', async () => {
    const token = await tokens.issue(collector, 900)
    for (let at = 0; at < token.length - 1; at += 7) {
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(await tokens.read(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined()
    }
  })

  it.each(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d', 'null', 'x'.repeat(1e6)])('are never %j', async (token) => {
    expect(await tokens.read(token)).toBeUndefined()
  })
})
