import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inspectScreen } from '../../../axe/inspect-screen'
import { openBrowser, phoneScreen } from '../../../support/browser'
import { builtMiniprogram } from '../../../support/built-miniprogram'
import { serveFolder } from '../../../support/static-server'
import type { FakeCounty } from './fake-county'

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>

/** Call once in a test file: the built app is served, and one browser is open, while its tests run. */
export function useScreens(): void {
  beforeAll(async () => {
    server = await serveFolder(builtMiniprogram('h5'))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
}

export const addressOf = (hash: string): string => `${server.url}/${hash}`

export async function aScreen(county: FakeCounty, hash = ''): Promise<Page> {
  const context = await browser.newContext({ ...phoneScreen, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await county.serve(page)
  await page.goto(addressOf(hash))
  return page
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** On the list of her village. */
export async function signedIn(county: FakeCounty): Promise<Page> {
  const page = await aScreen(county)
  await heading(page, '登记员登录')
  await page.getByRole('textbox', { name: '账号' }).fill('li-na')
  await page.getByRole('textbox', { name: '验证码' }).fill('123456')
  await press(page, '登录')
  await heading(page, '白沙村')
  return page
}

/** Two taps before the screen can answer the first. */
export const twice = (page: Page, name: string) =>
  page
    .getByRole('button', { name })
    .first()
    .evaluate((button: HTMLElement) => {
      button.click()
      button.click()
    })

/** At twice the text size nothing is cut off to the side; another picture for people who look. */
export async function seenLarge(page: Page, name: string): Promise<void> {
  const size = await page.addStyleTag({ content: 'html { font-size: 32px !important }' })
  await seen(page, `${name}-large`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await size.evaluate((style) => (style as Element).remove())
}

/** `RUHU_SCREENS` names a folder for pictures of every screen, for people who look. */
export async function seen(page: Page, name: string): Promise<void> {
  expect(await inspectScreen(page, name)).toEqual({ screen: name, faults: [], remarks: [] })
  const folder = process.env.RUHU_SCREENS
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
