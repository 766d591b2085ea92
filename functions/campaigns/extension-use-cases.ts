import { approveExtension } from '../../shared/campaigns/approve-extension'
import { campaignStream } from '../../shared/campaigns/campaign'
import type { campaignRoutes } from '../../shared/campaigns/campaigns.routes'
import { findExtension } from '../../shared/campaigns/extension'
import { keepExtension } from '../../shared/campaigns/keep-extension'
import { switchExtension } from '../../shared/campaigns/switch-extension'
import { problem } from '../../shared/problems'
import type { UseCases } from '../http/endpoint'
import { campaignSubject } from './campaign-subject'
import type { CampaignNeeds } from './campaign-use-cases'
import { extensionList } from './extension-list'
import { readExtension } from './read-extension'

type ExtensionRoutes = Pick<
  typeof campaignRoutes,
  Extract<keyof typeof campaignRoutes, `${string}/extensions${string}`>
>

export const extensionUseCases = (needs: CampaignNeeds): UseCases<ExtensionRoutes> => ({
  'GET /campaigns/{campaignId}/extensions': async ({ params: { campaignId } }) => {
    const campaign = await needs.campaigns.read(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    return extensionList(campaign)
  },

  'GET /campaigns/{campaignId}/extensions/{extension}': async ({ params: { campaignId, extension } }) => {
    const campaign = await needs.campaigns.read(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    const found = findExtension(campaign, extension)
    if (!found) throw problem('extension.unknown')
    return { hash: found.hash, edition: found.content }
  },

  'POST /campaigns/{campaignId}/extensions': async (request) => {
    const { campaignId } = request.params
    const { commandId, fileName, file } = request.body
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    const content = await readExtension(Buffer.from(file, 'base64'), campaign)
    const body = { commandId, fileName, content }
    return needs.handle(campaignSubject(needs, campaignId), keepExtension, campaignStream(campaignId), {
      ...request,
      body,
    })
  },

  'POST /campaigns/{campaignId}/extensions/{extension}/approvals': (request) => {
    const { campaignId, extension } = request.params
    const rule = approveExtension(extension)
    return needs.handle(campaignSubject(needs, campaignId), rule, campaignStream(campaignId), request)
  },

  'POST /campaigns/{campaignId}/extensions/{extension}/switches': (request) => {
    const { campaignId, extension } = request.params
    const rule = switchExtension(extension)
    return needs.handle(campaignSubject(needs, campaignId), rule, campaignStream(campaignId), request)
  },
})
