import { request } from 'node:http'
import { world } from './support/wechat'

it('knows no other address, and no body without end', async () => {
  expect((await fetch(`${world.url}/cgi-bin/token`)).status).toBe(404)
  const large = { method: 'POST', body: 'x'.repeat(1024 ** 2 + 1) }
  expect((await fetch(`${world.url}/cgi-bin/stable_token`, large)).status).toBe(413)
})

const statusOf = (url: string, host?: string) =>
  new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers: host === undefined ? {} : { host } }, (answer) =>
      resolve(answer.resume().statusCode),
    )
    asking.on('error', reject).end('{"openid":"resident"}')
  })

it('gives codes for a person to nobody who was not told its whole address', async () => {
  const { origin } = new URL(world.url)
  expect(await statusOf(`${world.url}/_device/login`)).toBe(200)
  expect(await statusOf(`${origin}/_device/login`)).toBe(404)
  expect(await statusOf(`${origin}/${'0'.repeat(32)}/_device/login`)).toBe(404)
  expect(await statusOf(`${origin}/sns/jscode2session`)).toBe(404)
})

it('answers no page whose name was pointed at this machine', async () => {
  expect(await statusOf(`${world.url}/_device/login`, 'evil.example')).toBe(403)
})
