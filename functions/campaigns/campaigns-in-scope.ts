import { countyOf, type RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import type { CampaignRow } from './campaign-rows.projector'

const most = 500

/** The campaigns of the scope's county; above a county, of every county in it. */
export async function campaignsInScope(
  { views }: Pick<Dependencies, 'views'>,
  scope: RegionCode,
): Promise<readonly CampaignRow[]> {
  const { rows } =
    scope.length >= 6
      ? await views.list<CampaignRow>(keys.campaignsOf(countyOf(scope)), { limit: most })
      : await views.listQueue<CampaignRow>(keys.campaigns(), { from: scope, to: `${scope}~`, limit: most })
  return rows
}
