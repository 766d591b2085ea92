import { countyOf, type RegionCode, townshipOf } from '../../shared/access/region'
import { addCounts, countRows } from '../../shared/statistics/figures'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import type { ViewRow } from '../platform/views'
import { isHere, type VillageRow } from '../registrations/village-row'
import type { FiguresRow } from './figures-row'

type Needs = Pick<Dependencies, 'views'>

/**
 * The figures of these villages from their rows, then of their townships, then of the county (architecture 3).
 * Each node is made of what lies directly below it, so the work does not depend on how many persons there are.
 */
export const recomputeFigures =
  ({ views }: Needs) =>
  async (campaignId: string, villages: ReadonlySet<RegionCode>): Promise<number> => {
    for (const village of villages) {
      const rows = await everyRow<VillageRow>(views, keys.village(campaignId, village))
      await write(views, campaignId, {
        seq: sumOfSeq(rows),
        region: village,
        counts: countRows(rows.filter(isHere)),
      })
    }
    const townships = new Set([...villages].map(townshipOf))
    const counties = new Set([...villages].map(countyOf))
    for (const region of [...townships, ...counties]) await recomputeFromBelow(views, campaignId, region)
    return villages.size + townships.size + counties.size
  }

async function recomputeFromBelow(views: Dependencies['views'], campaignId: string, region: RegionCode): Promise<void> {
  const parts = await everyRow<FiguresRow>(views, keys.figuresBelow(campaignId, region))
  await write(views, campaignId, { seq: sumOfSeq(parts), region, counts: addCounts(parts.map(({ counts }) => counts)) })
}

const write = (views: Dependencies['views'], campaignId: string, row: FiguresRow): Promise<void> =>
  views.advance(keys.figures(campaignId, parentOf(row.region), row.region), row)

/** Village → township → county → city. */
export const parentOf = (region: RegionCode): RegionCode => {
  if (region.length === 12) return townshipOf(region)
  return region.length === 9 ? countyOf(region) : region.slice(0, 4)
}

const sumOfSeq = (rows: readonly ViewRow[]): number => rows.reduce((sum, { seq }) => sum + seq, 0)
