import { type CampaignEvent, campaignKind } from '../../shared/campaigns/campaign'
import { fold } from '../../shared/journal/stream'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import type { ViewRow } from '../platform/views'

export interface CampaignRow extends ViewRow {
  readonly campaignId: string
  readonly name: string
  readonly year: number
}

/** Made from the whole stream: a late or repeated record changes nothing, and a rebuild is this again. */
export const projectCampaignRow =
  ({ journal, views }: Pick<Dependencies, 'journal' | 'views'>) =>
  async (stream: string): Promise<void> => {
    const entries = await journal.read<CampaignEvent>(stream)
    const campaign = fold(campaignKind, entries)
    if (campaign.state === 'unknown') return
    const { campaignId, name, year } = campaign
    const row: CampaignRow = { seq: entries.length, campaignId, name, year }
    await views.advance(keys.campaignRow(campaignId), row, { queue: { pk: keys.campaigns(), sk: campaignId } })
  }
