import { countyOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import type { rosterRoutes } from '../../shared/roster/roster.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { openDisplay } from '../registrations/display'
import type { ChangedPerson, MissingPerson } from './compare-with-known'
import { changedKey, missingKey } from './roster-keys'

type Needs = Pick<Dependencies, 'transfers' | 'sealer'>
type RosterUseCases = UseCases<typeof rosterRoutes>

const perPage = 200

/** Who is known and not in the file, village after village. */
export const listMissing =
  (needs: Needs): RosterUseCases['GET /campaigns/{campaignId}/rosters/{importId}/missing'] =>
  ({ params: { campaignId, importId }, query }) =>
    pageOf<MissingPerson>(needs, campaignId, missingKey(campaignId, importId), query?.cursor)

/** Whom the file gives another type or grade, village after village. */
export const listChanged =
  (needs: Needs): RosterUseCases['GET /campaigns/{campaignId}/rosters/{importId}/changes'] =>
  ({ params: { campaignId, importId }, query }) =>
    pageOf<ChangedPerson>(needs, campaignId, changedKey(campaignId, importId), query?.cursor)

async function pageOf<Person extends MissingPerson>(needs: Needs, campaignId: string, key: string, cursor = '0') {
  const bytes = await needs.transfers.read(key)
  if (!bytes) throw problem('roster.unknown')
  const all = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly Person[]
  const from = Number(cursor)
  if (!Number.isSafeInteger(from) || from < 0) throw problem('request.invalid', { part: 'query', issues: ['cursor'] })

  const shown = all.slice(from, from + perPage).map(async ({ display, ...person }) => {
    const { name, maskedNumber } = await openDisplay(needs, countyOf(campaignId), person.personId, display)
    return { ...person, name, maskedNumber }
  })
  const next = from + perPage
  return { rows: await Promise.all(shown), cursor: next < all.length ? String(next) : undefined }
}
