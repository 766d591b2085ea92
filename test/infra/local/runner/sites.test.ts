import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HttpServer, startHttpServer } from '../../../../infra/local/runner/http-server'
import { createSites } from '../../../../infra/local/runner/sites'

let folder: string
let server: HttpServer
const said: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-sites-'))
  const write = (file: string, content: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  write('secret.txt', 'not for pages')
  write('h5/index.html', '<html><script>start()</script><script src="app.js"></script></html>')
  write('h5/js/app.3f9a1c2b.js', `console.log('${'字'.repeat(2_000)}')`)
  write('h5/sw.js', 'self')
  write('console/index.html', '<html>console</html>')
  const sites = createSites(
    [
      { path: '/', folder: join(folder, 'h5'), isSinglePage: true },
      { path: '/console/', folder: join(folder, 'console'), isSinglePage: true },
    ],
    { uploads: 'http://127.0.0.1:9000', headers: { 'permissions-policy': 'camera=(self), microphone=()' } },
  )
  server = await startHttpServer({ port: 0, answer: sites, say: (line) => said.push(line) })
})
afterAll(async () => {
  expect(said).toEqual([])
  await server.stop()
  rmSync(folder, { recursive: true })
})

const ask = (path: string, options?: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...options })

it.each([
  ['/', 'start()'],
  ['/resident/pages/record', 'start()'],
  ['/console/', 'console'],
  ['/console/queues/430112', 'console'],
])('opens %s', async (path, content) => {
  const answer = await ask(path)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await answer.text()).toContain(content)
})

it('sends /console to its folder', async () => {
  const answer = await ask('/console')
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/console/'])
})

it.each(['/js/missing.js', '/.git/config', '/.env', '/console/.well-known/x', '/backup.zip'])(
  'does not give a page in place of a file that is not there: %s',
  async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  },
)

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00'])(
  'never leaves the folder: %s',
  async (path) => {
    const { status, body } = await raw(path)
    expect(status).toBe(400)
    expect(body).not.toContain('not for pages')
  },
)

it('compresses text, tells caches what never changes, and answers 304', async () => {
  const answer = await ask('/js/app.3f9a1c2b.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(500)
  expect(await answer.text()).toContain('字字')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await ask('/sw.js')).headers.get('cache-control')).toBe('no-cache')

  const tag = answer.headers.get('etag') ?? ''
  expect((await ask('/js/app.3f9a1c2b.js', { headers: { 'if-none-match': tag } })).status).toBe(304)
})

it('lets a page talk to itself and to the uploads, and run only the scripts it was built with', async () => {
  const headers = (await ask('/')).headers
  const policy = headers.get('content-security-policy')
  expect(policy).toContain("connect-src 'self' http://127.0.0.1:9000")
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('permissions-policy')).toBe('camera=(self), microphone=()')
})

it('takes no other method', async () => {
  const answer = await ask('/', { method: 'POST' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

/** Without the cleaning that `fetch` does to a path. */
function raw(path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ port: server.port, host: '127.0.0.1', path }, (answer) => {
      let body = ''
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode, body }))
    })
    outgoing.on('error', reject).end()
  })
}
