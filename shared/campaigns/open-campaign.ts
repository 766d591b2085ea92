import { countyOf, type RegionCode } from '../access/region'
import type { Edition } from '../forms/edition'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent, OpenCampaignState } from './campaign'
import type { ExtensionContext } from './extension-context'

export interface OpenCampaign extends Command {
  readonly name: string
  /** A published edition; or else `sameAs`. */
  readonly editionId?: string | undefined
  /** A campaign of the same county whose form is taken over unchanged. */
  readonly sameAs?: string | undefined
}

export interface PublishedEdition {
  readonly hash: string
  readonly plain: Edition
  /** Extensions that come with it, for whoever has them approved. */
  readonly modules: readonly Edition[]
}

export interface CampaignContext extends ExtensionContext {
  readonly campaignId: string
  /** Whether the county exists. */
  readonly isCountyOpen: boolean
  /** The campaign named by `sameAs`. */
  readonly earlier?: OpenCampaignState | undefined
  /** A published edition by its id, with its content hash. */
  published(editionId: string): PublishedEdition | undefined
}

/** One campaign per county and year: its id says both, so the stream itself is the lock. */
export const openCampaign: Decide<Campaign, OpenCampaign, CampaignEvent, CampaignContext> = (
  campaign,
  command,
  context,
) => {
  const { campaignId, isCountyOpen } = context
  if (campaign.state !== 'unknown') throw problem('campaign.exists')
  if (!isCountyOpen) throw problem('region.unknown')
  const region = countyOf(campaignId)
  const place = { region, campaignId, name: command.name, year: Number(campaignId.slice(-4)) }
  return command.sameAs === undefined ? ofPublished(command, place, context) : ofEarlier(command, place, context)
}

interface Place {
  readonly region: RegionCode
  readonly campaignId: string
  readonly name: string
  readonly year: number
}

function ofPublished(
  { editionId = '' }: OpenCampaign,
  place: Place,
  { published, digest }: CampaignContext,
): readonly CampaignEvent[] {
  const edition = published(editionId)
  if (edition === undefined) throw problem('request.invalid', { part: 'body', issues: ['editionId'] })
  const modules = edition.modules.map((content): CampaignEvent => {
    const { key, title } = content
    return {
      ...{ type: 'campaign.extensionKept', key, title, content },
      ...{ hash: digest(JSON.stringify(content)), source: 'module' },
    }
  })
  return [{ type: 'campaign.opened', ...place, edition: edition.hash, editionId, content: edition.plain }, ...modules]
}

function ofEarlier(
  { editionId, sameAs = '' }: OpenCampaign,
  place: Place,
  { earlier }: CampaignContext,
): readonly CampaignEvent[] {
  // Which of the two is meant would be anybody's guess.
  if (editionId !== undefined) throw problem('request.invalid', { part: 'body', issues: ['editionId'] })
  if (!earlier || earlier.region !== place.region) throw problem('campaign.unknown')
  const { base, extensions, on, edition, content, editionId: ofBase } = earlier
  return [
    { type: 'campaign.opened', ...place, edition: base.hash, editionId: ofBase, content: base.content },
    { type: 'campaign.formTakenOver', from: sameAs, extensions, on, edition, content },
  ]
}
