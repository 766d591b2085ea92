import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Receipt, signedText } from '../../../shared/journal/receipt'
import { aReceipt, asOperator } from './as-operator'
import { folderWithOperatorKey } from './operator-key'
import { aFolder } from './run'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const keys = [{ kid: 'k1', kty: 'OKP', crv: 'Ed25519', x: publicKey.export({ format: 'jwk' }).x ?? '' }]

function signed(receipt: Receipt): Receipt {
  const signature = sign(null, Buffer.from(signedText(receipt)), privateKey).toString('base64url')
  return { ...receipt, key: 'k1', signature }
}

describe('verify', () => {
  it('goes through every page, adds up, and ends with 2 when a chain is broken', () =>
    asOperator(
      {
        'POST /audit/verifications': ({ body }) =>
          (body as { cursor?: string }).cursor === 'p2'
            ? { streams: 1, entries: 4, broken: [{ stream: 'campaign#x', seq: 2, because: 'hash' }] }
            : { streams: 2, entries: 6, broken: [], cursor: 'p2' },
      },
      async (run) => {
        const { code, json } = await run('verify', '--json')
        expect(code).toBe(2)
        expect(json()).toEqual({ streams: 3, entries: 10, broken: [{ stream: 'campaign#x', seq: 2, because: 'hash' }] })
      },
    ))

  it('checks receipts against the published keys, and names the lines of false ones', () =>
    asOperator(
      {
        'POST /audit/verifications': () => ({ streams: 1, entries: 1, broken: [] }),
        'GET /receipt-keys': () => ({ keys }),
      },
      async (run) => {
        const good = signed(aReceipt('registration#a'))
        const changed = { ...good, contentHash: 'b'.repeat(64) }
        const unknownKey = { ...good, key: 'k2' }
        const file = join(aFolder(), 'receipts.jsonl')
        writeFileSync(file, [good, changed, unknownKey].map((receipt) => `${JSON.stringify(receipt)}\n`).join('\n'))

        const { code, json } = await run('verify', '--receipts', file, '--json')
        expect(code).toBe(2)
        expect((json() as { receipts: unknown }).receipts).toEqual({ good: 1, bad: [3, 5] })
      },
    ))

  it('ends with 2 when nothing is there to verify, in a folder where a county was created', () =>
    asOperator({ 'POST /audit/verifications': () => ({ streams: 0, entries: 0, broken: [] }) }, async (run) => {
      const folder = folderWithOperatorKey()
      writeFileSync(join(folder, 'seeded'), '')
      const { code, out } = await run('verify', '--data', folder)
      expect(code).toBe(2)
      expect(out).toContain('流水却是空的')
    }))

  describe('a day', () => {
    const heads = [
      { stream: 'staff#b', day: '2026-10-01', seq: 2, hash: 'h2' },
      { stream: 'campaign#a', day: '2026-10-01', seq: 1, hash: 'h1' },
      { stream: 'staff#b', day: '2026-10-02', seq: 3, hash: 'h3' },
    ]
    const leaf = (text: string) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(text)]))
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
    const root = sha256(Buffer.concat([Buffer.of(1), leaf('campaign#a\n1\nh1'), leaf('staff#b\n2\nh2')])).toString(
      'hex',
    )
    const kept = { date: '2026-10-01', size: 2, root }
    const verifying = (roots: Readonly<Record<string, typeof kept>>, ...words: readonly string[]) =>
      asOperator(
        {
          'POST /audit/verifications': () => ({ streams: 2, entries: 4, broken: [] }),
          'POST /audit/heads': ({ body }) => {
            const { date, cursor } = body as { date?: string; cursor?: string }
            const asked = heads.filter(({ day }) => date === undefined || day === date)
            return cursor === undefined ? { heads: asked.slice(0, 1), cursor: 'p2' } : { heads: asked.slice(1) }
          },
          'POST /audit/roots': ({ body }) => ({ kept: roots[(body as { date: string }).date] }),
        },
        (run) => run('verify', '--json', ...words),
      )

    it('is compared with the root that was kept of it', async () => {
      const { code, json } = await verifying({ '2026-10-01': kept }, '--day', '2026-10-01')
      expect(code).toBe(0)
      expect(json()).toMatchObject({ days: [{ day: '2026-10-01', streams: 2, root, because: 'asKept' }] })
    })

    it.each([
      ['differs', { '2026-10-01': { ...kept, root: '0'.repeat(64) } }, 'otherRoot'],
      ['is missing', {}, 'notKept'],
    ])('ends with 2 when the root %s', async (_, roots, because) => {
      const { code, json } = await verifying(roots, '--day', '2026-10-01')
      expect(code).toBe(2)
      expect(json()).toMatchObject({ days: [{ because }] })
    })

    it('is told for every day; one without a root is no fault then', async () => {
      const { code, json } = await verifying({ '2026-10-01': kept }, '--days')
      expect(code).toBe(0)
      expect(json()).toMatchObject({ days: [{ because: 'asKept' }, { day: '2026-10-02', because: 'notKept' }] })
    })

    it('that is no day is refused', async () => {
      expect((await verifying({}, '--day', 'yesterday')).code).toBe(1)
    })
  })

  it('ends with 0 when all is well', () =>
    asOperator({ 'POST /audit/verifications': () => ({ streams: 0, entries: 0, broken: [] }) }, async (run) => {
      expect((await run('verify')).code).toBe(0)
    }))
})

describe('rebuild', () => {
  it('goes on with the cursor until there is none', () =>
    asOperator(
      {
        'POST /audit/rebuilds': ({ body }) => {
          const { cursor = '0' } = body as { cursor?: string }
          return cursor === '2'
            ? { streams: 1, nodes: 5 }
            : { streams: 10, nodes: 0, cursor: String(Number(cursor) + 1) }
        },
      },
      async (run, { calls }) => {
        const { json } = await run('rebuild', '--clear', '--json')
        expect(json()).toEqual({ streams: 21, nodes: 5 })
        expect(calls.filter(({ route }) => route === 'POST /audit/rebuilds').map(({ body }) => body)).toEqual([
          { clear: true },
          { clear: true, cursor: '1' },
          { clear: true, cursor: '2' },
        ])
      },
    ))
})

it('a rebuild names the streams it could not read, once each, and ends with 2', () =>
  asOperator(
    {
      'POST /audit/rebuilds': ({ body }) => {
        const unreadable = [{ stream: 'registration#a', seq: 3, because: 'unreadable' }]
        const { cursor } = body as { cursor?: string }
        return cursor === undefined
          ? { streams: 0, nodes: 0, unreadable, cursor: 'streams:' }
          : { streams: 3, nodes: 1, unreadable }
      },
    },
    async (run) => {
      const { code, json, err } = await run('rebuild', '--clear', '--json')
      expect(code).toBe(2)
      expect(json()).toEqual({
        ...{ streams: 3, nodes: 1 },
        unreadable: [{ stream: 'registration#a', seq: 3, because: 'unreadable' }],
      })
      // Nobody watches, and yet it says that it works.
      expect(err).toContain('rebuilding')
    },
  ))

describe('digests', () => {
  const rows = [
    { key: 'village#b/1', digest: 'bb' },
    { key: 'village#a/1', digest: 'aa' },
  ]

  it('are the same whatever the order of the pages', async () => {
    const results: unknown[] = []
    for (const order of [rows, [...rows].reverse()]) {
      const [first, second] = order
      results.push(
        await asOperator(
          {
            'POST /audit/digests': ({ body }) =>
              (body as { cursor?: string }).cursor === 'p2'
                ? { rows: second ? [second] : [] }
                : { rows: first ? [first] : [], cursor: 'p2' },
          },
          async (run) => (await run('digests', '--json')).json(),
        ),
      )
    }
    const lines = ['aa village#a/1', 'bb village#b/1']
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex')
    expect(results).toEqual([
      { rows: 2, digest, lines },
      { rows: 2, digest, lines },
    ])
  })
})
