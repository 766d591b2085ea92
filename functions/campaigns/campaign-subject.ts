import { countyOf } from '../../shared/access/region'
import { type Campaign, type CampaignEvent, campaignKind } from '../../shared/campaigns/campaign'
import type { CampaignContext } from '../../shared/campaigns/open-campaign'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import type { Subject } from '../platform/handle'

/** Campaigns for `handle`: what is published, and the campaign whose form is taken over. */
export const campaignSubject = (
  { regions, campaigns }: Pick<Dependencies, 'regions' | 'campaigns'>,
  campaignId: string,
  sameAs?: string,
): Subject<Campaign, CampaignEvent, CampaignContext> => ({
  kind: campaignKind,
  contextOf: async (context) => ({
    ...context,
    campaignId,
    isCountyOpen: (await regions.county(countyOf(campaignId))) !== undefined,
    published: campaigns.published,
    earlier: sameAs === undefined ? undefined : await campaigns.read(sameAs),
    digest: sha256,
  }),
  unknown: () => problem('campaign.unknown'),
})
