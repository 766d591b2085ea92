import type { BrowserContext, Route } from 'playwright-core'
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
    },
    hasLostTheReceipt: () => eventually(async () => lost > 0 || 'no receipt was lost'),
  }
}
