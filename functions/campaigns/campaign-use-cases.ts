import { countyOf } from '../../shared/access/region'
import { campaignStream } from '../../shared/campaigns/campaign'
import type { campaignRoutes } from '../../shared/campaigns/campaigns.routes'
import { localitySwitches } from '../../shared/campaigns/locality-switches'
import { openCampaign } from '../../shared/campaigns/open-campaign'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { campaignSubject } from './campaign-subject'
import type { OpenCampaign } from './campaigns'
import { campaignsInScope } from './campaigns-in-scope'
import { extensionUseCases } from './extension-use-cases'
import { settingUseCases } from './setting-use-cases'

export type CampaignNeeds = Pick<Dependencies, 'handle' | 'campaigns' | 'regions' | 'views'>

export const campaignUseCases = (needs: CampaignNeeds): UseCases<typeof campaignRoutes> => {
  const { handle, campaigns, regions } = needs
  const shown = async ({ region, ...campaign }: OpenCampaign) => ({
    ...campaign,
    county: region,
    countyName: await regions.nameOf(region),
    settings: { ...campaign.settings },
    inForce: { ...campaign.inForce },
    switches: localitySwitches(campaign).map((slot) => ({ ...slot, options: slot.options?.slice() })),
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
      const subject = campaignSubject(needs, campaignId, request.body.sameAs)
      return handle(subject, openCampaign, campaignStream(campaignId), { ...request, region: countyOf(campaignId) })
    },

    'GET /editions': async () => ({
      rows: campaigns.editions().map(({ hash, plain: { key, title } }) => ({ key, title, hash })),
    }),

    'GET /editions/{editionId}': async ({ params: { editionId } }) => {
      const edition = campaigns.published(editionId)
      if (!edition) throw problem('edition.unknown')
      return { hash: edition.hash, edition: edition.plain }
    },
    ...settingUseCases(needs),
    ...extensionUseCases(needs),
  }
}
