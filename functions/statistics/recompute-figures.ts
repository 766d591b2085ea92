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
    let nodes = 0
    for (const village of villages) {
      const rows = await everyRow<VillageRow>(views, keys.village(campaignId, village))
      const counts = countRows(rows.filter(isHere))
      nodes += await write(views, campaignId, rows, { region: village, counts })
    }
    const townships = new Set([...villages].map(townshipOf))
    const counties = new Set([...villages].map(countyOf))
    for (const region of [...townships, ...counties]) nodes += await recomputeFromBelow(views, campaignId, region)
    return nodes
  }

async function recomputeFromBelow(views: Dependencies['views'], campaignId: string, region: RegionCode) {
  const parts = await everyRow<FiguresRow>(views, keys.figuresBelow(campaignId, region))
  return write(views, campaignId, parts, { region, counts: addCounts(parts.map(({ counts }) => counts)) })
}

/** A region in which nobody was ever rostered has no figures: neither while the journal moves nor after a rebuild. */
async function write(
  views: Dependencies['views'],
  campaignId: string,
  from: readonly ViewRow[],
  figures: Pick<FiguresRow, 'region' | 'counts'>,
): Promise<number> {
  if (from.length === 0) return 0
  const row: FiguresRow = { seq: sumOfSeq(from), ...figures }
  await views.advance(keys.figures(campaignId, parentOf(row.region), row.region), row)
  return 1
}

/** Village → township → county → city. */
export const parentOf = (region: RegionCode): RegionCode => {
  if (region.length === 12) return townshipOf(region)
  return region.length === 9 ? countyOf(region) : region.slice(0, 4)
}

const sumOfSeq = (rows: readonly ViewRow[]): number => rows.reduce((sum, { seq }) => sum + seq, 0)
