import { rmSync } from 'node:fs'
import type { Browser, Page, Route } from 'playwright-core'
import { openBrowser } from '../../../support/browser'
import { builtConsole } from '../../../support/built-console'
import { serveFolder } from '../../../support/static-server'

interface Asked {
  readonly campaignId: string
  /** Of a page of the console, from `/console/` on. */
  readonly address: string
  readonly answer: (route: Route) => Promise<void>
  readonly width?: number
  readonly height?: number
  readonly language?: string
}

/** Call once in a test file: the built console is served while its tests run. Returns what opens one of its pages, signed in. */
export function useConsoleScreens(): (asked: Asked) => Promise<Page> {
  let browser: Browser
  let folder: string
  let server: Awaited<ReturnType<typeof serveFolder>>
  beforeAll(async () => {
    folder = builtConsole()
    server = await serveFolder(folder)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  return async ({ campaignId, address, answer, width = 1440, height = 900, language = 'zh' }) => {
    const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' })
    page.setDefaultTimeout(15_000)
    await page.addInitScript((chosen) => {
      window.sessionStorage.setItem(
        'ruhu.session',
        JSON.stringify({ accessToken: 'a', refreshToken: 'r', sessionId: 's' }),
      )
      window.localStorage.setItem('ruhu.language', chosen)
    }, language)
    await page.route('**/api/**', answer)
    // The site answers every address of the console with its page.
    await page.route(`**/console/${campaignId}/**`, async (route) => {
      const found = await route.fetch({ url: `${server.url}/console/index.html` })
      await route.fulfill({ response: found })
    })
    await page.goto(server.url + address)
    return page
  }
}
