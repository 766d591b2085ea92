import { request } from 'node:http'
import type { Runner } from '../../../../infra/local/runner/start-runner'
import { type Fixture, openFixture } from './fixture'

let fixture: Fixture
let runner: Runner
beforeAll(async () => {
  fixture = await openFixture()
  runner = await fixture.start()
})
afterAll(async () => {
  await runner.stop()
  await fixture.close()
})

const ask = (path: string, options?: RequestInit) => fetch(`${runner.url}${path}`, options)
const json = { 'content-type': 'application/json' }

it('hands a request over as payload 2.0 and the answer back, cookies included', async () => {
  const body = '{"姓名":"王秀英"}'
  const answer = await ask('/api/people/%E7%8E%8B?a=1&a=2&b=%20', {
    method: 'POST',
    headers: { ...json, cookie: 'x=1; y=2', 'X-Device': 'phone' },
    body,
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('x-fixture')).toBe('yes')
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])

  const { event } = await answer.json()
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'POST /people/{id}',
    rawPath: '/api/people/%E7%8E%8B',
    rawQueryString: 'a=1&a=2&b=%20',
    cookies: ['x=1', 'y=2'],
    queryStringParameters: { a: '1,2', b: ' ' },
    pathParameters: { id: '王' },
    body,
    isBase64Encoded: false,
    requestContext: { stage: 'api', routeKey: 'POST /people/{id}', http: { method: 'POST' } },
  })
  expect(event.headers).toMatchObject({ 'x-device': 'phone' })
  expect(event.headers.cookie).toBeUndefined()
})

it('sends bytes that are no text as base64', async () => {
  const body = Buffer.from([0, 255, 254, 10])
  const answer = await ask('/api/people/1', { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body })
  const { event } = await answer.json()
  expect(event).toMatchObject({ isBase64Encoded: true, body: body.toString('base64') })
})

it('gives a function its own variables and nothing of the process around it', async () => {
  const { stage, foreign } = await (await ask('/api/people/1')).json()
  expect({ stage, foreign }).toEqual({ stage: 'dev', foreign: null })
})

it('chooses the more specific route', async () => {
  const { event } = await (await ask('/api/people/me')).json()
  expect(event.routeKey).toBe('GET /people/me')
  const { event: greedy } = await (await ask('/api/files/a/b%2Fc')).json()
  expect(greedy.pathParameters).toEqual({ path: 'a/b/c' })
})

it.each([
  ['GET', '/api/nothing', 404, 'route.unknown'],
  ['DELETE', '/api/people/1', 405, 'route.wrongMethod'],
  ['GET', '/api/people/%ff', 400, 'request.malformedAddress'],
  ['GET', '/nothing', 404, 'page.unknown'],
  ['POST', '/api/throws', 500, 'internal'],
  ['POST', '/api/exits', 500, 'internal'],
])('answers %s %s with %i %s', async (method, path, status, code) => {
  const answer = await ask(path, { method })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.json()).toMatchObject({ status, code, title: expect.stringMatching(/。$/) })
})

it('serves the next request after a function ended itself', async () => {
  await ask('/api/exits', { method: 'POST' })
  expect((await ask('/api/people/1')).status).toBe(201)
})

it('ends a function that takes too long, and starts it anew', async () => {
  const before = Date.now()
  expect((await ask('/api/slow', { method: 'POST' })).status).toBe(500)
  expect(Date.now() - before).toBeLessThan(5_000)
  expect(fixture.said.join()).toContain('Task timed out after 1 seconds')
  expect((await ask('/api/people/1')).status).toBe(201)
})

it('refuses more than 10 MB, announced or not, and takes just under', async () => {
  const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'a')
  const announced = await ask('/api/people/1', { method: 'POST', headers: json, body: large })
  expect(announced.status).toBe(413)
  expect(await announced.json()).toMatchObject({ code: 'request.tooLarge' })
  expect(await statusOfChunks(large)).toBe(413)

  const allowed = await ask('/api/people/1', { method: 'POST', headers: json, body: large.subarray(2) })
  expect(allowed.status).toBe(201)
})

it('answers a preflight from the configured origin only', async () => {
  const preflight = (origin: string) =>
    ask('/api/people/1', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
  const known = await preflight('https://ruhu.example')
  expect(known.status).toBe(204)
  expect(known.headers.get('access-control-allow-origin')).toBe('https://ruhu.example')
  expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull()
})

it('asks the authorizer and hands its context to the function', async () => {
  expect((await ask('/api/guarded')).status).toBe(401)
  expect((await ask('/api/guarded', { headers: { authorization: 'Bearer bad' } })).status).toBe(403)
  const answer = await ask('/api/guarded', { headers: { authorization: 'Bearer good' } })
  const { event } = await answer.json()
  expect(event.requestContext.authorizer).toEqual({ lambda: { who: 'reviewer' } })
})

function statusOfChunks(body: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${runner.url}/api/people/1`, {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
    })
    outgoing.on('response', (answer) => resolve(answer.resume().statusCode))
    outgoing.on('error', reject)
    outgoing.write(body)
    outgoing.end()
  })
}

const rawAnswer = (headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const asking = request(`${runner.url}/api/people/1`, { headers }, (answer) => {
      let body = ''
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode, body }))
    })
    asking.on('error', reject).end()
  })

it('refuses a page whose name was pointed at this machine', async () => {
  const { status, body } = await rawAnswer({ host: 'evil.example' })
  expect([status, JSON.parse(body).code]).toEqual([421, 'request.foreignHost'])
})

it('tells in its usual form that a header is too large', async () => {
  const { status, body } = await rawAnswer({ 'x-large': 'x'.repeat(20_000) })
  expect([status, JSON.parse(body)]).toMatchObject([431, { status: 431, code: 'request.headersTooLarge' }])
})
