import { problem } from '../../shared/problems'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import { countsIn } from '../../shared/statistics/measures'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { keys } from '../platform/keys'
import { villagesIn } from '../regions/villages-in'
import { queueRow } from './read-queue'
import { readThrough } from './read-through'
import { isHere, type VillageRow } from './village-row'

type Needs = Pick<Dependencies, 'views' | 'sealer' | 'regions' | 'campaigns' | 'log'>
type ListRegistrations = UseCases<
  typeof registrationRoutes
>['GET /campaigns/{campaignId}/regions/{region}/registrations']

/** The registrations a figure counts: the same rule that counted them picks them. */
export const listRegistrations =
  (needs: Needs): ListRegistrations =>
  async ({ params: { campaignId, region }, query }) => {
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    const counts = countsIn(query?.counts ?? 'due', campaign.inForce)
    if (!counts) throw problem('request.invalid', { part: 'query', issues: ['counts'] })

    const villages = await villagesIn(needs, region)
    const { rows, cursor } = await readThrough<VillageRow>(villages, query?.cursor, async (village, inner) => {
      const page = await needs.views.list<VillageRow>(keys.village(campaignId, village), { cursor: inner, limit: 200 })
      return { ...page, rows: page.rows.filter((row) => isHere(row) && counts(row)) }
    })
    return { rows: await Promise.all(rows.map((row) => queueRow(needs, row))), cursor }
  }
