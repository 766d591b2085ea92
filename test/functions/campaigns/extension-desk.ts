import { randomUUID } from 'node:crypto'
import { campaignUseCases } from '../../../functions/campaigns/campaign-use-cases'
import { campaignRoutes } from '../../../shared/campaigns/campaigns.routes'
import { a, campaignId } from '../../support/people'
import type { Answer, World } from '../../support/world'

const path = 'POST /campaigns/{campaignId}/extensions'
const dates = { province: '2026-08-01', state: '2026-08-20', statistics: '2026-08-05' } as const
type Office = keyof typeof dates

/** The county office at work on what its campaign asks besides. */
export function extensionDesk(world: World, campaign = campaignId) {
  const ask = world.serve(campaignRoutes, campaignUseCases(world))
  const county = a('the county office')
  const tell = (route: string, params: object, body: object, by = county): Promise<Answer> =>
    ask(by, route, { params: { campaignId: campaign, ...params }, body: { commandId: randomUUID(), ...body } })

  const list = async () =>
    (await ask(county, 'GET /campaigns/{campaignId}/extensions', { params: { campaignId: campaign } })).body
  const hashOf = async (extension: string): Promise<string> =>
    (await list()).rows.find(({ key }: { key: string }) => key === extension)?.hash ?? '0'.repeat(64)

  const desk = {
    ask,
    list,
    looks: (route: string, params: Readonly<Record<string, string>>): Promise<Answer> => ask(county, route, { params }),
    imports: (file: string, more: object = {}) => tell(path, {}, { fileName: '扩展.xlsx', file, ...more }),
    approves: async (extension: string, office: Office, more: object = {}) =>
      tell(
        `${path}/{extension}/approvals`,
        { extension },
        {
          ...{ office, document: '虚残〔2026〕1号', date: dates[office], hash: await hashOf(extension) },
          ...more,
        },
      ),
    switches: (extension: string, on: boolean) => tell(`${path}/{extension}/switches`, { extension }, { on }),
    /** Everything it takes until people are asked. */
    async asks(extension: string, file: string) {
      await desk.imports(file)
      for (const office of ['province', 'state', 'statistics'] as const) await desk.approves(extension, office)
      const switched = await desk.switches(extension, true)
      world.passes(10)
      return switched
    },
    /** The campaign's edition in force, with its hash. */
    async edition() {
      const campaignNow = await world.campaigns.read(campaign)
      if (!campaignNow) throw new Error('No campaign.')
      return { hash: campaignNow.edition, plain: campaignNow.content }
    },
  }
  return desk
}
