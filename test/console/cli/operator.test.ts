import { createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import { assertionOf } from '../../../console/cli/operator'
import { contractServer, refuse } from './contract-server'
import { folderWithOperatorKey, operatorKey, operatorKeys } from './operator-key'
import { aFolder, ruhu } from './run'

const opened = (assertion: string) => {
  const [header = '', claims = '', signature = ''] = assertion.split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  const jwk = operatorKeys.publicKey.export({ format: 'jwk' })
  const isGenuine = verify(
    null,
    Buffer.from(`${header}.${claims}`),
    createPublicKey({ key: jwk, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  )
  return { header: read(header), claims: read(claims), isGenuine }
}

const session = { accessToken: 'access', expiresIn: 900, refreshToken: 'refresh-token', sessionId: 's1' }

describe('the operator signs in', () => {
  it('with a statement signed by her own key, for one stage, for less than a minute', () => {
    const { header, claims, isGenuine } = opened(assertionOf(operatorKey, { stage: 'local', at: 1_800_000_000 }))
    expect(isGenuine).toBe(true)
    expect(header).toEqual({ alg: 'EdDSA', typ: 'JWT' })
    expect(claims).toMatchObject({ iss: 'operator', sub: 'operator', aud: 'ruhu-local', iat: 1_800_000_000 })
    expect(Number(claims.exp) - Number(claims.iat)).toBeLessThanOrEqual(60)
  })

  it('with another id each time: a statement works once', () => {
    const ids = [1, 2].map(() => opened(assertionOf(operatorKey, { stage: 'local', at: 1 })).claims.jti)
    expect(ids[0]).not.toBe(ids[1])
  })

  it('before the first request, for the stage the server says', async () => {
    const server = await contractServer({
      'GET /health': () => ({ status: 'ok', stage: 'staging', at: '2026-01-01T00:00:00.000Z' }),
      'POST /sign-in/clients': () => session,
      'GET /staff': () => ({ rows: [] }),
    })
    const { code } = await ruhu(['staff', 'list', '--url', server.url], { env: { RUHU_DATA: folderWithOperatorKey() } })
    await server.close()

    const statement = server.calls.find(({ route }) => route === 'POST /sign-in/clients')?.body as { assertion: string }
    expect(code).toBe(0)
    expect(opened(statement.assertion).claims.aud).toBe('ruhu-staging')
    expect(server.calls.at(-1)).toMatchObject({ route: 'GET /staff', authorization: 'Bearer access' })
  })

  it('again when her session is over in the middle of long work', async () => {
    let signIns = 0
    const server = await contractServer({
      'GET /health': () => ({ status: 'ok', stage: 'local', at: '2026-01-01T00:00:00.000Z' }),
      'POST /sign-in/clients': () => {
        signIns += 1
        return { ...session, accessToken: `access-${signIns}` }
      },
      'POST /sign-in/refreshes': () => refuse('signIn.refused'),
      'GET /staff': ({ authorization }) =>
        authorization === 'Bearer access-2' ? { rows: [] } : refuse('access.signInFirst'),
    })
    const { code } = await ruhu(['staff', 'list', '--url', server.url], { env: { RUHU_DATA: folderWithOperatorKey() } })
    await server.close()
    expect({ code, signIns }).toEqual({ code: 0, signIns: 2 })
  })

  it('not at all without a key, and says where one is looked for', async () => {
    const folder = aFolder()
    const { code, err } = await ruhu(['verify', '--url', 'http://127.0.0.1:9'], { env: { RUHU_DATA: folder } })
    expect(code).toBe(1)
    expect(err).toContain(join(folder, 'keys', 'operator.json'))
  })
})
