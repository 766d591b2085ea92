import type { communityRoutes } from '../../shared/communities/communities.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { villagesIn } from '../regions/villages-in'
import type { CommunityRow } from './community-row'

type Needs = Pick<Dependencies, 'views' | 'regions'>
type ListCommunities = UseCases<typeof communityRoutes>['GET /campaigns/{campaignId}/regions/{region}/communities']

/** Every village of the region, also those nobody has begun: one small row each, so a county comes whole. */
export const listCommunities =
  (needs: Needs): ListCommunities =>
  async ({ params: { campaignId, region } }) => {
    const villages = await villagesIn(needs, region)
    const rows = await everyRow<CommunityRow>(needs.views, keys.communitiesOf(campaignId))
    const known = new Map(rows.map((row) => [row.region, row]))
    return {
      rows: await Promise.all(
        villages.map(async (code) => ({
          ...(known.get(code) ?? { region: code, state: 'prefilled' as const, seq: 0, version: 0, doubts: [] }),
          name: await needs.regions.nameOf(code),
        })),
      ),
    }
  }
