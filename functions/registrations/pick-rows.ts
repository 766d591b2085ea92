import type { RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import type { Page } from '../platform/views'
import { villagesIn } from '../regions/villages-in'
import { readThrough } from './read-through'
import { isHere, type VillageRow } from './village-row'

interface Wanted {
  readonly campaignId: string
  readonly region: RegionCode
  readonly cursor: string | undefined
  readonly picks: (row: VillageRow) => boolean
}

const rowsPerVillagePage = 200

/** The rows of a region that a rule picks, village after village. */
export async function pickRows(
  needs: Pick<Dependencies, 'views' | 'regions'>,
  { campaignId, region, cursor, picks }: Wanted,
): Promise<Page<VillageRow>> {
  const villages = await villagesIn(needs, region)
  return readThrough<VillageRow>(villages, cursor, async (village, inner) => {
    const page = await needs.views.list<VillageRow>(keys.village(campaignId, village), {
      cursor: inner,
      limit: rowsPerVillagePage,
    })
    return { ...page, rows: page.rows.filter((row) => isHere(row) && picks(row)) }
  })
}
