import { countyOf } from '../../shared/access/region'
import { type Campaign, type CampaignEvent, campaignKind, campaignStream } from '../../shared/campaigns/campaign'
import type { campaignRoutes } from '../../shared/campaigns/campaigns.routes'
import { changeSetting } from '../../shared/campaigns/change-setting'
import { type CampaignContext, openCampaign } from '../../shared/campaigns/open-campaign'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import type { Subject } from '../platform/handle'
import type { OpenCampaign } from './campaigns'
import { campaignsInScope } from './campaigns-in-scope'

type Needs = Pick<Dependencies, 'handle' | 'campaigns' | 'regions' | 'views'>

export const campaignUseCases = (needs: Needs): UseCases<typeof campaignRoutes> => {
  const { handle, campaigns, regions } = needs
  const shown = async ({ state: _, content: __, region, ...campaign }: OpenCampaign) => ({
    ...campaign,
    county: region,
    countyName: await regions.nameOf(region),
    settings: { ...campaign.settings },
    inForce: { ...campaign.inForce },
  })

  return {
    'GET /campaigns': async ({ actor }) => {
      const rows = await campaignsInScope(needs, actor.scope)
      const found = await Promise.all(rows.map(({ campaignId }) => campaigns.find(campaignId)))
      return { rows: await Promise.all(found.filter((campaign) => campaign !== undefined).map(shown)) }
    },

    'GET /campaigns/{campaignId}': async ({ params: { campaignId } }) => {
      const campaign = await campaigns.find(campaignId)
      if (!campaign) throw problem('campaign.unknown')
      return shown(campaign)
    },

    'POST /campaigns/{campaignId}/openings': (request) => {
      const { campaignId } = request.params
      const region = countyOf(campaignId)
      return handle(subjectOf(needs, campaignId), openCampaign, campaignStream(campaignId), { ...request, region })
    },

    'POST /campaigns/{campaignId}/settings': (request) => {
      const { campaignId } = request.params
      return handle(subjectOf(needs, campaignId), changeSetting, campaignStream(campaignId), request)
    },
  }
}

const subjectOf = (
  { regions, campaigns }: Pick<Needs, 'regions' | 'campaigns'>,
  campaignId: string,
): Subject<Campaign, CampaignEvent, CampaignContext> => ({
  kind: campaignKind,
  contextOf: async (context) => ({
    ...context,
    campaignId,
    isCountyOpen: (await regions.county(countyOf(campaignId))) !== undefined,
    published: campaigns.published,
  }),
  unknown: () => problem('campaign.unknown'),
})
