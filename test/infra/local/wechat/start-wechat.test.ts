import { world } from './support/wechat'

it('knows no other address, and no body without end', async () => {
  expect((await fetch(`${world.url}/cgi-bin/token`)).status).toBe(404)
  const large = { method: 'POST', body: 'x'.repeat(1024 ** 2 + 1) }
  expect((await fetch(`${world.url}/cgi-bin/stable_token`, large)).status).toBe(413)
})
