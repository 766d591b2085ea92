import { campaignStream } from '../../shared/campaigns/campaign'
import type { campaignRoutes } from '../../shared/campaigns/campaigns.routes'
import { changeSetting } from '../../shared/campaigns/change-setting'
import { problem } from '../../shared/problems'
import type { UseCases } from '../http/endpoint'
import type { CampaignNeeds } from './campaign-use-cases'
import { settingEffect } from './setting-effect'
import { settingSubject } from './setting-subject'

type SettingRoutes = Pick<typeof campaignRoutes, Extract<keyof typeof campaignRoutes, `${string}/settings${string}`>>

export const settingUseCases = (needs: CampaignNeeds): UseCases<SettingRoutes> => ({
  'POST /campaigns/{campaignId}/settings': (request) => {
    const { campaignId } = request.params
    const subject = settingSubject(needs, campaignId, request.actor)
    return needs.handle(subject, changeSetting, campaignStream(campaignId), request)
  },

  'GET /campaigns/{campaignId}/settings': async ({ params: { campaignId } }) => ({
    rows: (await needs.campaigns.settingsSaid(campaignId)).slice(),
  }),

  'GET /campaigns/{campaignId}/settings/effects': async ({ params: { campaignId }, query }) => {
    const campaign = await needs.campaigns.read(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    return settingEffect(needs, campaign, query)
  },
})
