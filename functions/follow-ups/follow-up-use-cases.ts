import { countyOf } from '../../shared/access/region'
import type { followUpRoutes } from '../../shared/follow-ups/follow-ups.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { keys } from '../platform/keys'
import { villagesIn } from '../regions/villages-in'
import { openDisplay } from '../registrations/display'
import { openDisputed } from '../registrations/private-answers'
import { readThrough } from '../registrations/read-through'
import type { VillageRow } from '../registrations/village-row'
import type { FollowUpRow } from './follow-up-row'

type Needs = Pick<Dependencies, 'views' | 'sealer' | 'regions'>

export const followUpUseCases = (needs: Needs): UseCases<typeof followUpRoutes> => ({
  'GET /campaigns/{campaignId}/regions/{region}/follow-ups': async ({ params: { campaignId, region }, query }) => {
    const villages = await villagesIn(needs, region)
    const page = await readThrough<FollowUpRow>(villages, query?.cursor, async (village, cursor) => {
      const { rows, ...rest } = await needs.views.list<FollowUpRow>(keys.followUpsOf(campaignId, village), { cursor })
      return { ...rest, rows: rows.filter(({ state }) => query?.state === undefined || state === query.state) }
    })
    return { rows: await Promise.all(page.rows.map((row) => named(needs, row))), cursor: page.cursor }
  },
})

async function named({ views, sealer }: Needs, row: FollowUpRow) {
  const { campaignId, region, personId } = row
  const listed = await views.get<VillageRow>(keys.villageRow(campaignId, region, personId))
  const county = countyOf(region)
  const display = listed && (await openDisplay({ sealer }, county, personId, listed.display))
  return { ...row, name: display?.name ?? '', items: await openDisputed({ sealer }, county, row.items) }
}
