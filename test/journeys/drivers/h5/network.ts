import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Network } from '../../scenario'
import { eventually } from '../eventually'

/** The network of one browser: unplugged as the browser itself knows it, or answering into nothing. */
export async function networkOf(context: BrowserContext): Promise<Network> {
  let loses = false
  let lost = 0
  await context.route('**/api/**/interviews', async (route: Route) => {
    if (!loses) return route.continue()
    loses = false
    // The server does it all; the browser only hears that the line broke.
    await route.fetch()
    lost++
    await route.abort('connectionreset')
  })
  return {
    fails: () => context.setOffline(true),
    async recovers(how) {
      loses = how?.losing === 'theReceipt'
      await context.setOffline(false)
      for (const page of context.pages()) await signalReturns(page)
    },
    hasLostTheReceipt: () => eventually(async () => lost > 0 || 'no receipt was lost'),
  }
}

/** Chromium says "online" before its service worker has the line again; a phone says it once more when the signal is there. */
async function signalReturns(page: Page): Promise<void> {
  await eventually(async () => {
    const isBack = await page.evaluate(() =>
      fetch('/api/health').then(
        (answer) => answer.ok,
        () => false,
      ),
    )
    return isBack || 'the network does not return'
  })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}
