import { type CampaignEvent, campaignKind, campaignStream } from '../../shared/campaigns/campaign'
import { settingsInForce } from '../../shared/campaigns/settings-in-force'
import { fold } from '../../shared/journal/stream'
import type { Dependencies } from '../dependencies'
import { remembered } from '../platform/remembered'
import type { Campaigns, OpenCampaign } from './campaigns'
import { editionOf, keepEdition, publishedEdition } from './editions'

/** How late a changed setting may be noticed. */
const keptMilliseconds = 10_000

/** Campaigns from their own streams. One that is not open yet is asked for again each time. */
export function journalCampaigns({ journal, clock }: Pick<Dependencies, 'journal' | 'clock'>): Campaigns {
  const load = async (campaignId: string): Promise<OpenCampaign | undefined> => {
    const campaign = fold(campaignKind, await journal.read<CampaignEvent>(campaignStream(campaignId)))
    if (campaign.state !== 'open') return undefined
    keepEdition(campaign.edition, campaign.content)
    return { ...campaign, inForce: settingsInForce(campaign) }
  }
  return {
    find: remembered(load, { milliseconds: keptMilliseconds, clock }),
    edition: editionOf,
    published: publishedEdition,
  }
}
