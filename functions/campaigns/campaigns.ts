import type { Campaign } from '../../shared/campaigns/campaign'
import type { Settings } from '../../shared/campaigns/settings'
import type { CompiledEdition, Edition } from '../../shared/forms/edition'

export type OpenCampaign = Extract<Campaign, { state: 'open' }> & {
  /** Defaults, overlaid with what the county has set. */
  readonly inForce: Settings
}

/** Campaigns and editions, kept in memory for ten seconds: every command needs them. */
export interface Campaigns {
  find(campaignId: string): Promise<OpenCampaign | undefined>
  /** By content hash: a published one, or that of a campaign that was found before. */
  edition(hash: string): { readonly plain: Edition; readonly compiled: CompiledEdition } | undefined
  /** By id such as `ed2022`: what a campaign may be opened with today. */
  published(editionId: string): { readonly hash: string; readonly plain: Edition } | undefined
}
