import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Receipt, signedText } from '../../../shared/journal/receipt'
import { aReceipt, asOperator } from './as-operator'
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
