import { problem } from '../../shared/problems'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import { countsIn } from '../../shared/statistics/measures'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { pickRows } from './pick-rows'
import { queueRow } from './read-queue'

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

    const { rows, cursor } = await pickRows(needs, { campaignId, region, cursor: query?.cursor, picks: counts })
    return { rows: await Promise.all(rows.map((row) => queueRow(needs, row))), cursor }
  }
