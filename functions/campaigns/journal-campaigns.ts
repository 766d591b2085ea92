import { type CampaignEvent, campaignKind, campaignStream } from '../../shared/campaigns/campaign'
import { settingsInForce } from '../../shared/campaigns/settings-in-force'
import { fold } from '../../shared/journal/stream'
import type { Dependencies } from '../dependencies'
import { remembered } from '../platform/remembered'
import type { Campaigns, OpenCampaign } from './campaigns'
import { compiledEdition, publishedEdition, publishedEditions } from './editions'

/** How late a changed setting may be noticed. */
const keptMilliseconds = 10_000

/** Campaigns from their own streams. One that is not open yet is asked for again each time. */
export function journalCampaigns({ journal, clock }: Pick<Dependencies, 'journal' | 'clock'>): Campaigns {
  const read = async (campaignId: string): Promise<OpenCampaign | undefined> => {
    const campaign = fold(campaignKind, await journal.read<CampaignEvent>(campaignStream(campaignId)))
    return campaign.state === 'open' ? { ...campaign, inForce: settingsInForce(campaign) } : undefined
  }
  const recent = remembered(read, { milliseconds: keptMilliseconds, clock })

  const find: Campaigns['find'] = async (campaignId, knowing = []) => {
    const campaign = await recent(campaignId)
    const isRecentEnough = !campaign || knowing.every((hash) => campaign.editions[hash] !== undefined)
    return isRecentEnough ? campaign : read(campaignId)
  }
  return {
    find,
    read,
    async settingsSaid(campaignId) {
      const entries = await journal.read<CampaignEvent>(campaignStream(campaignId))
      const said = entries.flatMap(({ events, at, by }) =>
        events.flatMap((event) =>
          event.type === 'campaign.settingChanged' ? [{ key: event.key, ...event.setting, at, by }] : [],
        ),
      )
      return said.reverse()
    },
    async edition(campaignId, hash) {
      const plain = (await find(campaignId, [hash]))?.editions[hash]
      return plain && { plain, compiled: compiledEdition(hash, plain) }
    },
    editions: publishedEditions,
    published: publishedEdition,
  }
}
