import { countyOf, type RegionCode } from '../access/region'
import type { Edition } from '../forms/edition'
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
  /** A published edition by its id, with its content hash. */
  published(editionId: string): { readonly hash: string; readonly plain: Edition } | undefined
}

/** One campaign per county and year: its id says both, so the stream itself is the lock. */
export const openCampaign: Decide<Campaign, OpenCampaign, CampaignEvent, CampaignContext> = (
  campaign,
  { name, editionId },
  { campaignId, isCountyOpen, published },
) => {
  if (campaign.state !== 'unknown') throw problem('campaign.exists')
  const region: RegionCode = countyOf(campaignId)
  if (!isCountyOpen) throw problem('region.unknown')
  const edition = published(editionId)
  if (edition === undefined) throw problem('request.invalid', { part: 'body', issues: ['editionId'] })

  const year = Number(campaignId.slice(-4))
  return [
    {
      type: 'campaign.opened',
      region,
      campaignId,
      name,
      year,
      edition: edition.hash,
      editionId,
      content: edition.plain,
    },
  ]
}
