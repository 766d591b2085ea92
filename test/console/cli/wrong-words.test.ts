import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aReceipt, asOperator } from './as-operator'
import { refuse } from './contract-server'
import { aFolder, ruhu } from './run'

const noStack = (err: string) => expect(err).not.toMatch(/\n\s+at /)

describe('a command line with wrong words', () => {
  it.each([
    ['a folder as roster', ['roster', 'import', '/tmp', '--campaign', '430112-2026'], 'file.failed'],
    ['a folder as receipts', ['verify', '--receipts', '/tmp'], 'file.failed'],
    ['a bundle that is not there', ['interview', 'example', '--bundle', '/no/such/file'], 'file.failed'],
  ])('%s ends with 1 and a sentence, without a stack', (_, words, problem) =>
    asOperator(
      {
        'POST /audit/verifications': () => ({ streams: 0, entries: 0, broken: [] }),
        'GET /receipt-keys': () => ({ keys: [] }),
      },
      async (run) => {
        const { code, err, json } = await run(...words, '--json')
        expect(code).toBe(1)
        expect(json()).toEqual({ problem })
        expect(err).toContain('请检查路径和权限')
        noStack(err)
      },
    ),
  )

  it.each(['not json', '[]', '{"rows":[]}'])('a bundle that says %s is named as the fault', async (text) => {
    const file = join(aFolder(), 'bundle.json')
    writeFileSync(file, text)
    const { code, err, json } = await ruhu(['interview', 'example', '--bundle', file, '--json'])
    expect(code).toBe(1)
    expect(json()).toEqual({ problem: 'bundle.unreadable' })
    expect(err).toContain(file)
    noStack(err)
  })

  it('tells a machine too that the words were wrong, and keeps silent about help', async () => {
    const wrong = await ruhu(['figures', '--json'])
    expect(wrong).toMatchObject({ code: 1, out: '{"problem":"usage"}\n' })
    expect((await ruhu(['figures', '--help', '--json'])).out).not.toContain('"problem"')
  })

  it('names what has the wrong form when the server refuses it', () =>
    asOperator(
      { 'POST /staff': () => refuse('request.invalid', { part: 'body', issues: ['scope.invalid_format'] }) },
      async (run) => {
        const { code, err } = await run(
          ...'staff invite --role county --scope 430112 --name x --account office-2'.split(' '),
        )
        expect(code).toBe(1)
        expect(err).toContain('scope.invalid_format')
      },
    ))

  it('asks no one-time code for a reviewer, and says how she signs in', () => {
    const reviewer = {
      staffId: 's',
      account: 'rev',
      name: 'r',
      role: 'reviewer',
      scope: '430112001',
      state: 'active' as const,
    }
    return asOperator(
      { 'GET /staff': () => ({ rows: [reviewer] }), 'POST /staff': () => aReceipt('staff#s') },
      async (run, { calls }) => {
        const { code, err } = await run('staff', 'code', 'rev')
        expect(code).toBe(1)
        expect(err).toContain('动态码')
        expect(calls.filter(({ route }) => route.includes('one-time-codes'))).toEqual([])
      },
    )
  })
})
