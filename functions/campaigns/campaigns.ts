import type { OpenCampaignState } from '../../shared/campaigns/campaign'
import type { PublishedEdition } from '../../shared/campaigns/open-campaign'
import type { Setting, Settings } from '../../shared/campaigns/settings'
import type { CompiledEdition, Edition } from '../../shared/forms/edition'

export type OpenCampaign = OpenCampaignState & {
  /** Defaults, overlaid with what the county has set. */
  readonly inForce: Settings
}

export interface KnownEdition {
  readonly plain: Edition
  readonly compiled: CompiledEdition
}

/** One rule as it was entered, and by whom. */
export interface SettingSaid extends Setting {
  readonly key: string
  readonly at: string
  readonly by: string
}

/** Campaigns and editions, kept in memory for ten seconds: every command needs them. */
export interface Campaigns {
  /** `knowing`: editions by content hash. What is kept in memory may be older than them: then the journal is read. */
  find(campaignId: string, knowing?: readonly string[]): Promise<OpenCampaign | undefined>
  /** As it stands in the journal now. */
  read(campaignId: string): Promise<OpenCampaign | undefined>
  /** Every rule it ever had, the newest first. */
  settingsSaid(campaignId: string): Promise<readonly SettingSaid[]>
  /** One the campaign has or had, by content hash. */
  edition(campaignId: string, hash: string): Promise<KnownEdition | undefined>
  /** All that are published today, the oldest first. */
  editions(): readonly PublishedEdition[]
  /** By id such as `ed2022`: what a campaign may be opened with today. */
  published(editionId: string): PublishedEdition | undefined
}
