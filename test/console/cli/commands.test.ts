import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aReceipt, asOperator } from './as-operator'
import { contractServer, refuse } from './contract-server'
import { aFolder, ruhu } from './run'

interface Opening {
  readonly commandId: string
  readonly names: readonly string[]
  readonly villages: readonly unknown[]
}

describe('county create', () => {
  it('sends the real divisions, and run twice it is the same command to the byte', () =>
    asOperator(
      {
        'POST /regions/{region}/openings': ({ params }) => aReceipt(`region#${params.region}`),
        'POST /campaigns/{campaignId}/openings': ({ params }) => aReceipt(`campaign#${params.campaignId}`),
      },
      async (run, { calls }) => {
        const first = await run('county', 'create', '430112', '--open-campaign', '2026', '--json')
        const second = await run('county', 'create', '430112', '--open-campaign', '2026', '--json')

        const openings = calls.filter(({ route }) => route === 'POST /regions/{region}/openings')
        const body = openings[0]?.body as Opening
        expect([first.code, second.code]).toEqual([0, 0])
        expect(first.json()).toMatchObject({ county: '430112', villages: 160 })
        expect(body.names).toEqual(['湖南省', '长沙市', '望城区'])
        expect(openings[1]?.body).toEqual(body)
        const campaigns = calls.filter(({ route }) => route === 'POST /campaigns/{campaignId}/openings')
        expect(campaigns).toHaveLength(2)
        expect(campaigns[0]?.body).toEqual(campaigns[1]?.body)
      },
    ))

  it('says in both languages why the server refused, and ends with 1', () =>
    asOperator({ 'POST /regions/{region}/openings': () => refuse('county.exists') }, async (run) => {
      const { code, err, out } = await run('county', 'create', '430112')
      expect(code).toBe(1)
      expect(err).toContain('这个县（市、区）已经建立')
      expect(err).toContain('This county exists already')
      expect(out).toBe('')
    }))
})

describe('staff', () => {
  const wang = ['--role', 'reviewer', '--scope', '430112001', '--name', '王秀英', '--account', 'wang-xiuying'] as const

  it('invite prints an invitation that is new each time, and the id of the receipt', () =>
    asOperator({ 'POST /staff': () => aReceipt('staff#0d9c') }, async (run) => {
      const invitations = []
      for (let time = 0; time < 2; time++) {
        const { code, json } = await run('staff', 'invite', ...wang, '--json')
        expect(code).toBe(0)
        expect(json()).toMatchObject({ staffId: '0d9c', account: 'wang-xiuying' })
        invitations.push((json() as { invitation: string }).invitation)
      }
      expect(invitations[0]).toMatch(/^[A-Z2-7]{20}$/)
      expect(invitations[0]).not.toBe(invitations[1])
    }))

  it('invite with a given invitation is one command however often it runs', () =>
    asOperator({ 'POST /staff': () => aReceipt('staff#0d9c') }, async (run, { calls }) => {
      const given = ['--invitation', 'ABCDEFGHIJKLMNOPQRST']
      await run('staff', 'invite', ...wang, ...given)
      await run('staff', 'invite', ...wang, ...given)
      const bodies = calls.filter(({ route }) => route === 'POST /staff').map(({ body }) => body)
      expect(bodies).toHaveLength(2)
      expect(bodies[0]).toEqual(bodies[1])
    }))

  it('invite refuses a role that does not exist before anything is sent', () =>
    asOperator({ 'POST /staff': () => aReceipt('staff#0d9c') }, async (run, { calls }) => {
      const { code, err } = await run(
        'staff',
        'invite',
        '--role',
        'king',
        '--scope',
        '43',
        '--name',
        'x',
        '--account',
        'y',
      )
      expect(code).toBe(1)
      expect(err).toContain('king')
      expect(calls).toEqual([])
    }))

  it('code finds the account on a later page', () =>
    asOperator(
      {
        'GET /staff': ({ query }) =>
          query.get('cursor') === 'p2' ? { rows: [aRow('li-na')] } : { rows: [aRow('wang-xiuying')], cursor: 'p2' },
        'POST /staff/{staffId}/one-time-codes': ({ params }) => ({
          code: '123456',
          expiresAt: `for ${params.staffId}`,
        }),
      },
      async (run) => {
        const found = await run('staff', 'code', 'li-na', '--json')
        expect(found.json()).toEqual({ account: 'li-na', code: '123456', expiresAt: 'for id-of-li-na' })
        expect((await run('staff', 'code', 'nobody')).code).toBe(1)
      },
    ))

  it('activate reads the password from stdin and prints the secret; a short one is not sent', async () => {
    const activated = { account: 'wang-xiuying', totpSecret: 'GEZDGNBVGY3TQOJQ', totpUri: 'otpauth://totp/x' }
    const server = await contractServer({ 'POST /sign-in/activations': () => activated })
    const env = { RUHU_URL: server.url }
    const words = ['staff', 'activate', 'abcd-efgh ijkl2345', '--password-stdin', '--json']

    const good = await ruhu(words, { env, typed: 'a long sentence\n' })
    const short = await ruhu(words, { env, typed: 'short\n' })
    await server.close()
    expect(good.json()).toEqual(activated)
    expect(server.calls.map(({ body }) => body)).toEqual([
      { invitation: 'ABCDEFGHIJKL2345', password: 'a long sentence' },
    ])
    expect(short.code).toBe(1)
  })
})

const aRow = (account: string) => ({
  staffId: `id-of-${account}`,
  account,
  name: account,
  role: 'collector',
  scope: '430112001001',
  state: 'active' as const,
})

describe('code', () => {
  // RFC 6238 appendix B, its SHA-1 secret; the published values are of fixed times, so only the form is told here.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

  it('shows six digits for a secret and for a demonstration account alike', async () => {
    const folder = aFolder()
    const kept = [
      { role: 'county', account: 'county-office', name: '示范', how: '', password: 'x', totpSecret: secret },
    ]
    writeFileSync(join(folder, 'demonstration.json'), JSON.stringify(kept))
    const env = { RUHU_DATA: folder }
    const [bySecret, byAccount] = [
      await ruhu(['code', secret], { env }),
      await ruhu(['code', 'county-office'], { env }),
    ]
    expect(bySecret.out).toMatch(/^\d{6}\n$/)
    expect(byAccount.out).toMatch(/^\d{6}\n$/)
  })

  it('does not guess at an account nobody wrote down', async () => {
    const { code, err } = await ruhu(['code', 'unknown-account'])
    expect(code).toBe(1)
    expect(err).toContain('unknown-account')
  })
})

describe('--as', () => {
  it('signs in with what the demonstration wrote down, and the current code', async () => {
    const folder = aFolder()
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const kept = [{ role: 'county', account: 'office', name: '示范', how: '', password: 'known', totpSecret: secret }]
    writeFileSync(join(folder, 'demonstration.json'), JSON.stringify(kept))
    const server = await contractServer({
      'POST /sign-in/password': () => ({ accessToken: 'a', expiresIn: 1, refreshToken: 'r', sessionId: 's' }),
      'GET /staff': () => ({ rows: [] }),
    })
    const { code } = await ruhu(['staff', 'list', '--as', 'office', '--url', server.url], {
      env: { RUHU_DATA: folder },
    })
    await server.close()
    expect(code).toBe(0)
    expect(server.calls[0]?.body).toEqual({
      account: 'office',
      password: 'known',
      code: expect.stringMatching(/^\d{6}$/),
    })
  })

  it('asks nobody when nobody is there', async () => {
    const { code, err } = await ruhu(['verify', '--as', 'office', '--url', 'http://127.0.0.1:9'])
    expect(code).toBe(1)
    expect(err).toContain('RUHU_PASSWORD')
  })
})

describe('every command line', () => {
  it('finds the running system by its endpoints file', async () => {
    const folder = aFolder()
    const server = await contractServer({ 'POST /sign-in/activations': () => refuse('signIn.refused') })
    writeFileSync(join(folder, 'endpoints.json'), JSON.stringify({ url: `${server.url}/` }))
    await ruhu(['staff', 'activate', 'ABCDEFGH', '--password-stdin'], {
      env: { RUHU_DATA: folder },
      typed: 'x'.repeat(12),
    })
    await server.close()
    expect(server.calls).toHaveLength(1)
  })

  it('ends with 1 and a sentence when no server is known, with 3 when it does not answer', async () => {
    const unknown = await ruhu(['verify'])
    expect({ code: unknown.code, err: unknown.err }).toEqual({ code: 1, err: expect.stringContaining('RUHU_URL') })
    const words = ['staff', 'activate', 'ABCDEFGH', '--password-stdin', '--json', '--url', 'http://127.0.0.1:1']
    const silent = await ruhu(words, { typed: 'x'.repeat(12) })
    expect(silent.code).toBe(3)
    expect(silent.json()).toEqual({ problem: 'unreachable' })
  })

  it('explains itself: each command has help with its global options, and an unknown one ends with 1', async () => {
    for (const words of [[], ['county', 'create'], ['roster', 'import'], ['staff', 'invite'], ['export', 'answers']]) {
      const { code, out } = await ruhu([...words, '--help'])
      expect(code).toBe(0)
      expect(out).toContain('--url')
    }
    expect((await ruhu(['nonsense'])).code).toBe(1)
  })
})

describe('roster template', () => {
  it('saves the bytes the server made', () =>
    asOperator(
      {
        'GET /roster-template': () => ({
          fileName: '底册模板.xlsx',
          contentType: 'application/x',
          base64: Buffer.from([80, 75, 3, 4]).toString('base64'),
          columns: ['姓名'],
        }),
      },
      async (run) => {
        const file = join(aFolder(), 'template.xlsx')
        const { json } = await run('roster', 'template', file, '--json')
        expect(json()).toEqual({ file, columns: ['姓名'] })
        expect([...readFileSync(file)]).toEqual([80, 75, 3, 4])
      },
    ))
})
