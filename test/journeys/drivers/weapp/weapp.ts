import { invitationOf } from '../../../../console/cli/demonstration/accounts'
import type { Worker } from '../../../../console/cli/demonstration/plan'
import { zh } from '../../../../miniprogram/src/messages.zh'
import type { Driver } from '../driver'
import { eventually } from '../eventually'
import { arrivesAtTheList, collectorOnScreen, leaderOnScreen, type Works } from '../screens/collector'
import type { Hands } from '../screens/hands'
import { residentOnScreen } from '../screens/resident'
import { type HandsOnWeapp, handsOnWeapp } from './hands'
import { losingProxyTo } from './losing-proxy'

/** The built WeChat package, executed on invented phones, with the local system's stand-in for WeChat. */
export const weapp = (dist: () => string): Driver => ({
  name: 'the built WeChat package',
  async phones(stage) {
    const { system, team, county } = stage.office
    const proxy = await losingProxyTo(system.url)
    const wechatUrl = system.endpoints().wechat
    const phoneOf = (owner: string, url = system.url): HandsOnWeapp =>
      handsOnWeapp({ dist: dist(), apiUrl: `${url}/api`, wechatUrl, openid: `${owner}-${county}` })
    const worker = <W>(works: Works<W>, hands: HandsOnWeapp, self: Worker, second: Worker): W =>
      works(stage, hands, { self, second }, () => signIn(hands, self, stage.office.village.name))
    const [first, second, third, fourth, fifth] = [
      phoneOf('collector', proxy.url),
      phoneOf('colleague'),
      phoneOf('resident'),
      phoneOf('stranger'),
      phoneOf('leader'),
    ]
    return {
      collector: worker(collectorOnScreen, first, team.collector, team.colleague),
      colleague: worker(collectorOnScreen, second, team.colleague, team.collector),
      leader: worker(leaderOnScreen, fifth, team.leader, team.collector),
      resident: residentOnScreen(stage, third),
      stranger: residentOnScreen(stage, fourth),
      network: {
        fails: async () => first.app().network.fail(),
        async recovers(how) {
          if (how?.losing === 'theReceipt') proxy.loseNextReceipt()
          first.app().network.recover()
        },
        hasLostTheReceipt: () => eventually(async () => proxy.lost() > 0 || 'no receipt was lost'),
      },
      close: async () => {
        await proxy.stop()
        for (const hands of [first, second, third, fourth, fifth]) hands.close()
      },
    }
  },
})

/** WeChat says who holds the phone; the invitation says who she is, once. */
async function signIn(hands: Hands, { account, scope }: Worker, village: string): Promise<void> {
  await hands.open()
  await hands.type(zh.signIn.invitation, invitationOf(account))
  await hands.tap({ role: 'button', name: zh.signIn.bind })
  await arrivesAtTheList(hands, scope, village)
}
