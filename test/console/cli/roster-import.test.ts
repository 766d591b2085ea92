import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { aReceipt, asOperator } from './as-operator'
import type { Answers } from './contract-server'
import { aFolder } from './run'

const campaign = '430112-2026'

/** A store that keeps the text of every multipart form posted to it. */
async function aStore(status = 204) {
  const posted: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    posted.push(Buffer.concat(chunks).toString('utf8'))
    response.writeHead(status).end('<Error><Code>EntityTooLarge</Code></Error>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/transfers`,
    posted,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

const anImport = (importId: string, result: object) => ({
  importId,
  fileName: 'roster.csv',
  state: 'finished' as const,
  startedAt: '2026-10-01T00:00:00.000Z',
  rows: 2,
  entered: 1,
  changed: 0,
  unchanged: 0,
  refused: 1,
  errors: [],
  ...result,
})

const anError = (row: number) => ({ row, column: '残疾人证号', value: '3406**********0017', reason: '校验位不对' })

const importing = (storeUrl: string, result: object): Answers => {
  let looks = 0
  return {
    'POST /campaigns/{campaignId}/rosters': ({ body }) => ({
      importId: (body as { importId: string }).importId,
      upload: { url: storeUrl, fields: { key: 'rosters/x', 'x-amz-checksum-sha256': 'sum' } },
    }),
    'GET /campaigns/{campaignId}/rosters/{importId}': ({ params }) => {
      looks += 1
      return anImport(params.importId ?? '', looks === 1 ? { state: 'reading', rows: 1 } : result)
    },
    'GET /campaigns/{campaignId}/rosters/{importId}/errors': ({ query }) =>
      query.get('cursor') === 'p2' ? { rows: [anError(9)] } : { rows: [anError(3)], cursor: 'p2' },
  }
}

function aFile(content: string): string {
  const file = join(aFolder(), 'roster.csv')
  writeFileSync(file, content)
  return file
}

describe('roster import', () => {
  it('uploads the file with its digest, waits, and ends with 2 and every bad row when rows were refused', async () => {
    const store = await aStore()
    await asOperator(importing(store.url, {}), async (run, { calls }) => {
      const content = '姓名,残疾人证号\n王秀英,1\n'
      const { code, json } = await run('roster', 'import', aFile(content), '--campaign', campaign, '--json')

      const started = calls.find(({ route }) => route === 'POST /campaigns/{campaignId}/rosters')?.body
      expect(code).toBe(2)
      expect((json() as { errors: unknown[] }).errors).toEqual([anError(3), anError(9)])
      expect(started).toMatchObject({
        fileName: 'roster.csv',
        bytes: Buffer.byteLength(content),
        sha256: createHash('sha256').update(content).digest('hex'),
      })
      const [form = ''] = store.posted
      expect(form).toContain(content)
      // S3 reads no field behind the file.
      expect(form.indexOf('name="file"')).toBeGreaterThan(form.indexOf('name="x-amz-checksum-sha256"'))
    })
    await store.close()
  })

  it('ends with 0 when every row entered and with 1 when the file as a whole was refused', async () => {
    const store = await aStore()
    await asOperator(importing(store.url, { refused: 0 }), async (run) => {
      const { code, out } = await run('roster', 'import', aFile('x'), '--campaign', campaign)
      expect(code).toBe(0)
      expect(out).toContain('读到 2 行')
    })
    await asOperator(importing(store.url, { state: 'refused', refused: 0, because: '没有表头' }), async (run) => {
      const { code, out } = await run('roster', 'import', aFile('x'), '--campaign', campaign)
      expect(code).toBe(1)
      expect(out).toContain('没有表头')
    })
    await store.close()
  })

  it('ends with 1 when the store refuses the file, or the file is not there', async () => {
    const store = await aStore(400)
    await asOperator(importing(store.url, {}), async (run) => {
      const refused = await run('roster', 'import', aFile('x'), '--campaign', campaign)
      expect({ code: refused.code, err: refused.err }).toEqual({
        code: 1,
        err: expect.stringContaining('EntityTooLarge'),
      })
      const missing = await run('roster', 'import', '/nowhere/roster.csv', '--campaign', campaign)
      expect({ code: missing.code, err: missing.err }).toEqual({ code: 1, err: expect.stringContaining('/nowhere') })
    })
    await store.close()
  })
})

describe('a roster that lacks persons who are known', () => {
  const question = { id: 'q1', known: 10, missing: 4, villages: [{ region: '430112001001', known: 10, missing: 4 }] }
  const stopping = (storeUrl: string, asked: typeof question = question): Answers => {
    let isAnswered = false
    return {
      ...importing(storeUrl, {}),
      'GET /campaigns/{campaignId}/rosters/{importId}': ({ params }) =>
        anImport(
          params.importId ?? '',
          isAnswered
            ? { refused: 0, question: asked }
            : { state: 'stopped', rows: 0, entered: 0, refused: 0, question: asked },
        ),
      'POST /campaigns/{campaignId}/rosters/{importId}/answers': () => {
        isAnswered = true
        return aReceipt('roster-import#x')
      },
    }
  }
  const answersOf = (calls: readonly { route: string; body?: unknown }[]) =>
    calls.filter(({ route }) => route.endsWith('/answers')).map(({ body }) => body)

  it('stops, says of how many, and ends with 1; with a reason it goes on, and names the question', async () => {
    const store = await aStore()
    const file = join(aFolder(), 'roster.csv')
    writeFileSync(file, 'x')
    await asOperator(stopping(store.url), async (run, { calls }) => {
      const stopped = await run('roster', 'import', file, '--campaign', campaign)
      expect([stopped.code, answersOf(calls)]).toEqual([1, []])
      expect(stopped.out).toContain('4 of 10')

      const withoutReason = await run('roster', 'import', file, '--campaign', campaign, '--accept-missing')
      expect([withoutReason.code, answersOf(calls)]).toEqual([1, []])
      expect(withoutReason.err).toContain('--reason')

      const words = ['--campaign', campaign, '--accept-missing', '--reason', '两个村并出去了'] as const
      expect((await run('roster', 'import', file, ...words)).code).toBe(0)
      expect(answersOf(calls)).toEqual([
        { commandId: expect.any(String), question: 'q1', reason: '两个村并出去了', decision: 'accepted' },
      ])
    })
    await store.close()
  })

  it('a change of many grades is not accepted with the word for missing persons', async () => {
    const store = await aStore()
    const file = join(aFolder(), 'roster.csv')
    writeFileSync(file, 'x')
    const asked = { ...question, missing: 0, changed: 4, added: 0, because: ['changed'] }
    await asOperator(stopping(store.url, asked), async (run, { calls }) => {
      const words = ['roster', 'import', file, '--campaign', campaign, '--reason', '今年重新评定'] as const
      const missing = await run(...words, '--accept-missing')
      expect([missing.code, answersOf(calls)]).toEqual([1, []])
      expect(missing.out).toContain('4 of 10 known persons in the file get another type or grade')
      expect((await run(...words, '--accept-changes')).code).toBe(0)
      expect(answersOf(calls)).toMatchObject([{ question: 'q1', reason: '今年重新评定', decision: 'accepted' }])
    })
    await store.close()
  })
})
