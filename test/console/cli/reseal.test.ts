import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { asOperator } from './as-operator'
import type { Answers } from './contract-server'

type Page = AnswerOf<Api['POST /reseals']>

const head = { stream: 'staff#b', day: '2026-10-01', seq: 2, hash: 'h2' }
const rewritten = { stream: 'registration#a', day: 'resealed', seq: 4, hash: 'h4' }
/** RFC 6962 over the one leaf `staff#b\n2\nh2`. */
const root = '1f9e6a0bb2d6be2ad4dbfd3fbd05c9f92a9aa2bc0ad0c2b4ad4d3f2b1a2c3d4e'

const well: Answers = {
  'POST /audit/verifications': () => ({ streams: 2, entries: 6, broken: [] }),
  'POST /audit/heads': () => ({ heads: [head, rewritten] }),
  'POST /audit/roots': () => ({}),
  'POST /reseals': ({ body }) => {
    const { cursor } = body as { cursor?: string }
    const nothing: Page = { streams: 1, resealed: 0, entries: 0, changes: {}, refused: [] }
    return cursor === undefined
      ? { ...nothing, resealed: 1, entries: 4, changes: { idHint: 2 }, cursor: 'p2' }
      : nothing
  },
  'POST /reseals/roots': ({ body }) => ({
    kept: { date: 'resealed', ...(body as object), at: '2026-10-02T00:00:00.000Z' } as never,
  }),
}

it('verifies, reseals page by page, keeps the root of what it rewrote, and verifies again', () =>
  asOperator(well, async (run, { calls }) => {
    const { code, json, err } = await run('reseal', '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ streams: 2, resealed: 1, entries: 4, changes: { idHint: 2 }, refused: [] })
    const routes = calls.map(({ route }) => route).filter((route) => !/sign-in|health|audit\/roots/.test(route))
    expect(routes).toEqual([
      ...['POST /audit/verifications', 'POST /audit/heads', 'POST /reseals', 'POST /reseals'],
      ...['POST /audit/heads', 'POST /reseals/roots', 'POST /audit/verifications', 'POST /audit/heads'],
    ])
    expect(calls.find(({ route }) => route === 'POST /reseals/roots')?.body).toMatchObject({ size: 1 })
    expect(err).toContain('resealing')
  }))

it('changes nothing when a day differs from its kept root', () =>
  asOperator(
    { ...well, 'POST /audit/roots': () => ({ kept: { date: '2026-10-01', size: 1, root } }) },
    async (run, { calls }) => {
      const { code, out } = await run('reseal')
      expect(code).toBe(2)
      expect(out).toContain('什么也没有改')
      expect(out).toContain('2026-10-01')
      expect(calls.filter(({ route }) => route.startsWith('POST /reseals'))).toEqual([])
    },
  ))

it('changes nothing when a chain is broken; an entry that cannot be read stops only its own stream', async () => {
  const with1 = (because: string): Answers => ({
    ...well,
    'POST /audit/verifications': () => ({ streams: 2, entries: 6, broken: [{ stream: 'staff#b', seq: 1, because }] }),
  })
  await asOperator(with1('content'), async (run) => expect((await run('reseal')).code).toBe(2))
  await asOperator(with1('unreadable'), async (run) => expect((await run('reseal')).code).toBe(0))
})

it('only counts with --dry-run', () =>
  asOperator(well, async (run, { calls }) => {
    const { code, json } = await run('reseal', '--dry-run', '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ dryRun: true, resealed: 1 })
    expect(calls.filter(({ route }) => route === 'POST /reseals').map(({ body }) => body)).toEqual([
      { dryRun: true },
      { cursor: 'p2', dryRun: true },
    ])
    expect(calls.some(({ route }) => route === 'POST /reseals/roots')).toBe(false)
  }))

it('names what it left alone, and ends with 2', () =>
  asOperator(
    {
      ...well,
      'POST /reseals': () => ({
        ...{ streams: 1, resealed: 0, entries: 0, changes: {} },
        refused: [{ stream: 'campaign#x', because: 'tooLong' as const }],
      }),
    },
    async (run) => {
      const { code, out } = await run('reseal')
      expect(code).toBe(2)
      expect(out).toContain('campaign#x tooLong')
    },
  ))
