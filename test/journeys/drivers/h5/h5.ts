import type { Browser } from 'playwright-core'
import { invitationOf } from '../../../../console/cli/demonstration/accounts'
import type { Worker } from '../../../../console/cli/demonstration/plan'
import { zh } from '../../../../miniprogram/src/messages.zh'
import { openBrowser } from '../../../support/browser'
import type { Driver } from '../driver'
import { arrivesAtTheList, collectorOnScreen } from '../screens/collector'
import { residentOnScreen } from '../screens/resident'
import { type HandsInBrowser, handsOn, type Look } from './hands'
import { networkOf } from './network'

/** A cheap phone held upright. */
const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, locale: 'zh-CN' }

/** The built H5 app in real Chromium, served by the local system itself. */
export function h5(look: Look): Driver {
  let browser: Browser | undefined
  return {
    name: 'H5 in Chromium',
    async phones(stage) {
      browser ??= await openBrowser()
      const { system, team } = stage.office
      const contexts = await Promise.all(Array.from({ length: 4 }, () => (browser as Browser).newContext(phone)))
      const [first, second, third, fourth] = contexts
      if (!first || !second || !third || !fourth) throw new Error('Chromium opens no windows.')
      const address = `${system.url}/`
      const collector = (context: typeof first, self: Worker, colleague: Worker) => {
        const hands = handsOn(context, address, look)
        return collectorOnScreen(stage, hands, { self, second: colleague }, () =>
          signIn(hands, self, stage.office.village.name),
        )
      }
      return {
        collector: collector(first, team.collector, team.colleague),
        colleague: collector(second, team.colleague, team.collector),
        resident: residentOnScreen(stage, handsOn(third, address, look)),
        stranger: residentOnScreen(stage, handsOn(fourth, address, look)),
        network: await networkOf(first),
        close: async () => {
          for (const context of contexts) await context.close()
        },
      }
    },
    async end() {
      await browser?.close()
    },
  }
}

async function signIn(hands: HandsInBrowser, { account, scope }: Worker, village: string): Promise<void> {
  await hands.open()
  await hands.tap({ role: 'tab', name: zh.signIn.byInvitation })
  await hands.type(zh.signIn.invitation, invitationOf(account))
  await hands.tap({ role: 'button', name: zh.signIn.bind })
  await arrivesAtTheList(hands, scope, village)
  await hands.untilKeptOffline()
}
