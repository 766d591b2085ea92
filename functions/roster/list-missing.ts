import { countyOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import type { rosterRoutes } from '../../shared/roster/roster.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { openDisplay } from '../registrations/display'
import type { MissingPerson } from './ask-about-missing'
import { missingKey } from './roster-keys'

type ListMissing = UseCases<typeof rosterRoutes>['GET /campaigns/{campaignId}/rosters/{importId}/missing']

const perPage = 200

/** Who is known and not in the file, village after village. */
export const listMissing =
  (needs: Pick<Dependencies, 'transfers' | 'sealer'>): ListMissing =>
  async ({ params: { campaignId, importId }, query }) => {
    const bytes = await needs.transfers.read(missingKey(campaignId, importId))
    if (!bytes) throw problem('roster.unknown')
    const all = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly MissingPerson[]
    const from = Number(query?.cursor ?? 0)
    if (!Number.isSafeInteger(from) || from < 0) throw problem('request.invalid', { part: 'query', issues: ['cursor'] })

    const shown = all.slice(from, from + perPage).map(async ({ personId, region, state, display }) => {
      const { name, maskedNumber } = await openDisplay(needs, countyOf(campaignId), personId, display)
      return { personId, region, state, name, maskedNumber }
    })
    const next = from + perPage
    return { rows: await Promise.all(shown), cursor: next < all.length ? String(next) : undefined }
  }
