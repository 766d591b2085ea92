import type { RegionCode } from '../../shared/access/region'
import { type CommunityEvent, communityKind, communityStream, isFilled } from '../../shared/communities/community'
import type { CommunityKnown } from '../../shared/communities/community-input'
import type { Known } from '../../shared/forms/board'
import { communityFacts } from '../../shared/forms/community-facts'
import { priorFrom } from '../../shared/forms/facts'
import { fold } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { villagePersons } from './village-persons'

type Needs = Pick<Dependencies, 'journal' | 'views' | 'campaigns' | 'log'>

export interface KnownVillage {
  readonly known: CommunityKnown
  readonly openPersons: number
}

/** What the checks of a village's form look at besides the leader's answers, as it is now. */
export async function knownVillage(needs: Needs, campaignId: string, region: RegionCode): Promise<KnownVillage> {
  const campaign = await needs.campaigns.find(campaignId)
  const edition = campaign && (await needs.campaigns.edition(campaignId, campaign.edition))
  if (!campaign || !edition) throw problem('campaign.unknown')

  const [{ persons, open }, prior] = await Promise.all([
    villagePersons(needs, campaignId, region),
    lastYears(needs, campaignId, region),
  ])
  const facts = communityFacts({ region, persons, asks: (item) => edition.compiled.itemsByKey.has(item) })
  return { known: { facts, prior, settings: campaign.inForce.localities }, openPersons: open }
}

/** The form of the same village in last year's campaign, as far as it came. */
async function lastYears({ journal }: Needs, campaignId: string, region: RegionCode): Promise<Known | undefined> {
  const [county, year] = campaignId.split('-')
  const stream = communityStream(`${county}-${Number(year) - 1}`, region)
  const before = fold(communityKind, await journal.read<CommunityEvent>(stream))
  return isFilled(before) ? priorFrom(before.form) : undefined
}
