import type { Browser } from 'playwright-core'
import { invitationOf } from '../../../../console/cli/demonstration/accounts'
import type { Worker } from '../../../../console/cli/demonstration/plan'
import { zh } from '../../../../miniprogram/src/messages.zh'
import { openBrowser } from '../../../support/browser'
import { consoleDesks } from '../console/desks'
import type { Driver } from '../driver'
import { arrivesAtTheList, collectorOnScreen, leaderOnScreen, type Works } from '../screens/collector'
import { residentOnScreen } from '../screens/resident'
import { type HandsInBrowser, handsOn, type Look } from './hands'
import { networkOf } from './network'

/** A cheap phone held upright. */
const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, locale: 'zh-CN' }

/** The built H5 app in real Chromium, served by the local system itself. */
export function h5(look: Look, lookAtDesk: Look): Driver {
  let browser: Browser | undefined
  return {
    name: 'H5 in Chromium',
    async phones(stage) {
      browser ??= await openBrowser()
      const { system, team } = stage.office
      const contexts = await Promise.all(Array.from({ length: 5 }, () => (browser as Browser).newContext(phone)))
      const [first, second, third, fourth, fifth] = contexts
      if (!first || !second || !third || !fourth || !fifth) throw new Error('Chromium opens no windows.')
      const address = `${system.url}/`
      const desks = consoleDesks(browser, stage.office, lookAtDesk)
      const worker = <W>(works: Works<W>, context: typeof first, self: Worker, colleague: Worker): W => {
        const hands = handsOn(context, address, look)
        return works(stage, hands, { self, second: colleague }, () => signIn(hands, self, stage.office.village.name))
      }
      return {
        collector: worker(collectorOnScreen, first, team.collector, team.colleague),
        colleague: worker(collectorOnScreen, second, team.colleague, team.collector),
        leader: worker(leaderOnScreen, fifth, team.leader, team.collector),
        resident: residentOnScreen(stage, handsOn(third, address, look)),
        stranger: residentOnScreen(stage, handsOn(fourth, address, look)),
        network: await networkOf(first),
        desks,
        close: async () => {
          await desks.close()
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
