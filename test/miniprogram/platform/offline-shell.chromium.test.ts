import { openBrowser, phoneScreen } from '../../support/browser'
import { builtMiniprogram } from '../../support/built-miniprogram'
import { serveFolder } from '../../support/static-server'

jest.setTimeout(240_000)

it('opens without a network after it has been opened once, and asks no other host', async () => {
  const server = await serveFolder(builtMiniprogram('h5'))
  const browser = await openBrowser()
  const context = await browser.newContext(phoneScreen)
  const page = await context.newPage()
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))

  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await server.close()
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()

  expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('blob:'))).toEqual([])
  await browser.close()
})
