import { countyOf, type RegionCode } from '../access/region'
import type { Command, Context, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent } from './campaign'

export interface OpenCampaign extends Command {
  readonly name: string
  readonly editionId: string
}

export interface CampaignContext extends Context {
  readonly campaignId: string
  /** Whether the county exists. */
  readonly isCountyOpen: boolean
  /** The content hash of an edition by its id. */
  editionHash(editionId: string): string | undefined
}

/** One campaign per county and year: its id says both, so the stream itself is the lock. */
export const openCampaign: Decide<Campaign, OpenCampaign, CampaignEvent, CampaignContext> = (
  campaign,
  { name, editionId },
  { campaignId, isCountyOpen, editionHash },
) => {
  if (campaign.state !== 'unknown') throw problem('campaign.exists')
  const region: RegionCode = countyOf(campaignId)
  if (!isCountyOpen) throw problem('region.unknown')
  const edition = editionHash(editionId)
  if (edition === undefined) throw problem('request.invalid', { part: 'body', issues: ['editionId'] })

  const year = Number(campaignId.slice(-4))
  return [{ type: 'campaign.opened', region, campaignId, name, year, edition, editionId }]
}
