import * as z from 'zod'
import { bodyLimitBytes } from '../../../functions/http/read-body'
import { sha256 } from '../../../functions/platform/chain'
import { sessionKind } from '../../../functions/sign-in/session-row'
import type { Routes } from '../../../shared/api/route'
import { problem } from '../../../shared/problems'
import { a, township, village } from '../../support/people'
import { aWorld, type Sent } from '../../support/world'

const routes = {
  'GET /health': { permission: 'public', summary: '', answer: z.object({ actor: z.string() }) },
  'POST /regions/{region}/openings': {
    permission: 'region.read',
    summary: '',
    body: z.strictObject({ name: z.string().max(60), list: z.array(z.strictObject({ n: z.int() })).optional() }),
    answer: z.object({ hash: z.string(), device: z.unknown(), shown: z.string() }),
  },
  'GET /regions/{region}': {
    permission: 'region.read',
    summary: '',
    query: z.strictObject({ state: z.enum(['open']).optional(), cursor: z.string().optional() }),
    answer: z.object({ query: z.unknown() }),
  },
  'POST /sign-outs': { permission: 'session.own', summary: '', body: z.strictObject({}), answer: z.object({}) },
} as const satisfies Routes

const post = 'POST /regions/{region}/openings'
const get = 'GET /regions/{region}'

function aServer() {
  const world = aWorld()
  const ask = world.serve(routes, {
    'GET /health': async ({ actor }) => ({ actor: actor.id }),
    [post]: async ({ contentHash, device, body }) => {
      if (body.name === 'bug') throw new Error('the secret of the database')
      if (body.name === 'refused') throw problem('registration.notUnderReview', { state: 'locked' })
      if (body.name === 'unfit') return { hash: 1 } as never
      return { hash: contentHash, device, shown: body.name, hidden: 'must not leave' } as never
    },
    [get]: async ({ query }) => ({ query }),
    'POST /sign-outs': async () => ({}),
  })
  return { world, ask, send: (sent: Sent) => ask(a('a collector'), post, { params: { region: village }, ...sent }) }
}

describe('an answer', () => {
  it('holds what the schema names and nothing else', async () => {
    const { send } = aServer()
    const text = '{ "name": "王·𠮷" }'
    const headers = {
      'x-device-id': 'phone-1',
      'x-device-time': '2026-10-01T10:00:00Z',
      'x-app-version': 'x'.repeat(65),
    }
    const { status, body } = await send({ text, headers })

    expect(status).toBe(200)
    const device = { id: 'phone-1', time: '2026-10-01T10:00:00Z' }
    expect(body).toEqual({ hash: sha256(text), device, shown: '王·𠮷' })
  })

  it('says no in problem+json with a stable code and a Chinese sentence', async () => {
    const { status, body } = await aServer().send({ body: { name: 'refused' } })

    expect(status).toBe(409)
    expect(body).toEqual({
      type: '/problems/registration.notUnderReview',
      title: '这份登记现在不在审核中，请刷新列表。',
      status: 409,
      code: 'registration.notUnderReview',
      details: { state: 'locked' },
      requestId: 'request-1',
    })
  })

  it.each(['bug', 'unfit'])('tells nobody about a %s, and logs it', async (name) => {
    const { send, world } = aServer()
    const { status, body } = await send({ body: { name } })

    expect(status).toBe(500)
    expect(body).toEqual({ ...body, type: '/problems/internal', code: 'internal', requestId: 'request-1' })
    expect(JSON.stringify(body)).not.toMatch(/secret|at \w|invalid/)
    expect(world.log.lines).toMatchObject([{ level: 'error', message: 'unexpected' }])
  })
})

describe('bad requests (B49–B73)', () => {
  const issues = (part: string, ...of: string[]) => ({ code: 'request.invalid', details: { part, issues: of } })

  it.each<[string, Sent, number, object]>([
    ['not JSON', { text: 'name=x' }, 400, issues('body', 'json')],
    ['a byte order mark', { text: '\ufeff{"name":"x"}' }, 400, issues('body', 'json')],
    ['a replaced character', { text: '{"name":"\ufffd"}' }, 400, issues('body', 'json')],
    ['a duplicate key', { text: '{"name":"x","name":"y"}' }, 400, issues('body', 'json')],
    ['__proto__', { text: '{"name":"x","__proto__":{"role":"county"}}' }, 400, issues('body', 'json')],
    ['10,000 levels', { text: `{"name":${'['.repeat(1e4)}${']'.repeat(1e4)}}` }, 400, issues('body', 'json')],
    ['no body', {}, 400, issues('body', 'invalid_type')],
    ['an object for a string', { body: { name: { $ne: null } } }, 400, issues('body', 'name.invalid_type')],
    ['an array', { body: [] }, 400, issues('body', 'invalid_type')],
    ['an unknown field', { body: { name: 'x', regionCode: 1 } }, 400, issues('body', 'unrecognized_keys regionCode')],
    ['a name as a field', { body: { name: 'x', 王秀英: 1 } }, 400, issues('body', 'unrecognized_keys *')],
    ['a bad member', { body: { name: 'x', list: [{ n: 1.5 }] } }, 400, issues('body', 'list.0.n.invalid_type')],
    ['too long a text', { body: { name: '"'.repeat(50_000) } }, 400, issues('body', 'name.too_big')],
    ['1 MB and a byte', { text: `"${'x'.repeat(bodyLimitBytes - 1)}"` }, 413, { code: 'request.tooLarge' }],
    ['2 MB', { text: `{"name":"${'x'.repeat(2 * bodyLimitBytes)}"}` }, 413, { code: 'request.tooLarge' }],
    ['text', { text: '{"name":"x"}', headers: { 'content-type': 'text/plain' } }, 415, {}],
    ['a form', { text: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, {}],
    ['another charset', { text: '{}', headers: { 'content-type': 'application/json; charset=gb18030' } }, 415, {}],
    ['gzip', { text: '{}', headers: { 'content-encoding': 'gzip' } }, 415, { code: 'request.unsupportedType' }],
    ['a bad path', { params: { region: '12345' }, body: { name: 'x' } }, 400, issues('path', 'region.invalid_format')],
    ['a query on a command', { body: { name: 'x' }, query: { a: '1' } }, 400, issues('query', 'unrecognized_keys a')],
  ])('refuses %s', async (_, sent, status, body) => {
    const answer = await aServer().send(sent)

    expect(answer).toMatchObject({ status, body })
    expect(answer.body.title).toMatch(/[\u4e00-\u9fff]/)
    expect(answer.body.stack).toBeUndefined()
  })

  it('refuses bytes that are no UTF-8, and reads those that are', async () => {
    const { send } = aServer()
    const cut = Buffer.from('{"name":"村"}').subarray(0, 11)
    const good = Buffer.from('{"name":"村"}')

    expect(await send({ bytes: Buffer.concat([cut, Buffer.from('"}')]) })).toMatchObject({ status: 400 })
    expect(await send({ bytes: good })).toMatchObject({ status: 200, body: { hash: sha256(good), shown: '村' } })
  })

  it.each([
    ['repeated parameters', { state: 'open,open' }, 'state.invalid_value'],
    ['an unknown filter', { '#a = :b': 'x' }, 'unrecognized_keys *'],
    ['a filter that is none of the list', { state: 'attribute_exists(x)' }, 'state.invalid_value'],
  ])('refuses %s in a query', async (_, query, issue) => {
    const { ask } = aServer()
    const answer = await ask(a('a collector'), get, { params: { region: village }, query })
    expect(answer).toMatchObject({ status: 400, body: issues('query', issue) })
  })

  it('refuses a route it does not have', async () => {
    const answer = await aServer().ask(a('a collector'), 'POST /elsewhere', { body: {} })
    expect(answer).toMatchObject({ status: 404, body: { code: 'route.unknown' } })
  })
})

describe('who is asking', () => {
  it('does not look at tokens on a public route', async () => {
    const { ask } = aServer()
    const headers = { authorization: 'Bearer nonsense' }
    expect(await ask(undefined, 'GET /health', { headers })).toMatchObject({ status: 200, body: { actor: 'nobody' } })
  })

  it.each([
    ['nothing', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token at all', 'Bearer '],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['nonsense', 'Bearer a.b.c'],
    ['a megabyte', `Bearer ${'a'.repeat(1e6)}`],
  ])('asks to sign in when it gets %s', async (_, authorization) => {
    const { ask } = aServer()
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    const answer = await ask(undefined, get, { params: { region: village }, headers })
    expect(answer).toMatchObject({ status: 401, body: { code: 'access.signInFirst' } })
  })

  it('asks to sign in on the very next call after the session was ended', async () => {
    const { ask, world } = aServer()
    const asking = () => ask(a('a collector'), get, { params: { region: village } })
    expect((await asking()).status).toBe(200)
    const [session] = await world.sessions.list(sessionKind)
    await world.sessions.take(sessionKind, session?.id ?? '')
    expect((await asking()).status).toBe(401)
  })

  it('believes no header about who or where somebody is', async () => {
    const headers = { 'x-user-id': 'x', 'x-region': township, 'x-forwarded-for': '10.0.0.1' }
    const { ask } = aServer()
    const answer = await ask(a('a collector'), get, { params: { region: township }, headers })
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } })
  })

  it('takes a token without a session for nobody', async () => {
    const { ask, world } = aServer()
    const token = await world.accessTokens.issue(a('a collector'), 900)
    const answer = await ask(undefined, get, {
      params: { region: village },
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(401)
  })
})
