import type { RegionCode } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { addCounts } from '../../shared/statistics/figures'
import { ratesOf } from '../../shared/statistics/rates'
import type { statisticsRoutes } from '../../shared/statistics/statistics.routes'
import type { OpenCampaign } from '../campaigns/campaigns'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { keys } from '../platform/keys'
import type { FiguresRow } from './figures-row'
import { parentOf } from './recompute-figures'

type Needs = Pick<Dependencies, 'views' | 'campaigns' | 'regions'>

/** Reads one item per region shown, however many persons there are. */
export const statisticsUseCases = (needs: Needs): UseCases<typeof statisticsRoutes> => ({
  'GET /campaigns/{campaignId}/regions/{region}/figures': async ({ params: { campaignId, region } }) => {
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) throw problem('campaign.unknown')

    const [own, below, places] = await Promise.all([
      needs.views.get<FiguresRow>(keys.figures(campaignId, parentOf(region), region)),
      needs.views.list<FiguresRow>(keys.figuresBelow(campaignId, region), { limit: 1000 }),
      childrenOf(needs, region),
    ])
    const counted = new Map(below.rows.map((row) => [row.region, row]))
    return {
      region: await figuresOf(needs, campaign, own ?? nothingIn(region)),
      children: await Promise.all(
        places.map((place) => figuresOf(needs, campaign, counted.get(place) ?? nothingIn(place))),
      ),
    }
  },
})

const nothingIn = (region: RegionCode): FiguresRow => ({ seq: 0, region, counts: addCounts([]) })

async function childrenOf({ regions }: Needs, region: RegionCode): Promise<readonly RegionCode[]> {
  const county = await regions.county(region.slice(0, 6))
  if (!county) throw problem('region.unknown')
  if (region.length === 6) return county.townships.map(({ code }) => code)
  return region.length === 9 ? county.villages.map(({ code }) => code).filter((code) => code.startsWith(region)) : []
}

async function figuresOf({ regions }: Needs, { inForce }: OpenCampaign, { region, seq, counts }: FiguresRow) {
  const { of, byState, byMethod, notRegistered, byLevel = {}, bySpeaker = {} } = counts
  return {
    region,
    name: await regions.nameOf(region),
    seq,
    due: of.due,
    ...ratesOf(counts, inForce),
    ...{ byState, byMethod, notRegistered, byLevel, bySpeaker },
    // Counts made before it was counted know of none.
    heard: of.heard ?? 0,
    signatures: { both: of.signed, proxy: of.proxy },
    photos: of.photographed,
  }
}
