import { contains, countyOf, type RegionCode } from '../../shared/access/region'
import { foldNumber, parseCertificateNumber, parseIdNumber } from '../../shared/identities/certificate-number'
import { fold } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { type RegistrationEvent, registrationKind, registrationStream } from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { keys } from '../platform/keys'
import { unlessUnreadable } from '../platform/unless-unreadable'
import { villagesIn } from '../regions/villages-in'
import { openDisplay } from './display'
import { queueRow } from './read-queue'
import { readThrough } from './read-through'
import { isHere, type VillageRow } from './village-row'

type Needs = Pick<Dependencies, 'views' | 'sealer' | 'regions' | 'identities' | 'journal' | 'log'>
type Search = UseCases<typeof registrationRoutes>['POST /campaigns/{campaignId}/regions/{region}/searches']

/** Opened at a time: a township's village; a page without a find leads on to the next. */
const rowsPerPage = 500

/**
 * Persons by name, pinyin initials, or a whole number (docs/decisions). Names are opened in memory over the rows of the
 * region; a number is turned into the person's id and never compared digit by digit, so no number can be felt out.
 */
export const searchRegistrations =
  (needs: Needs): Search =>
  async ({ actor, params: { campaignId, region }, body: { find, cursor } }) => {
    if (isNumber(find)) {
      const rows = await byNumber(needs, campaignId, region, find)
      // It says whose number that is: so it leaves a trace, without the number.
      needs.log.info('searched by number', { by: actor.id, campaignId, region, found: rows.map((row) => row.personId) })
      return { rows: await Promise.all(rows.map((row) => queueRow(needs, row))) }
    }
    const wanted = find.replace(/\s/g, '').toLowerCase()
    if (wanted === '') throw problem('request.invalid', { part: 'body', issues: ['find'] })
    const villages = await villagesIn(needs, region)
    const found = await readThrough<VillageRow>(villages, cursor, async (village, inner) => {
      const options = { cursor: inner, limit: rowsPerPage }
      const page = await needs.views.list<VillageRow>(keys.village(campaignId, village), options)
      const matching = await Promise.all(page.rows.filter(isHere).map((row) => matches(needs, row, wanted)))
      return { ...page, rows: page.rows.filter(isHere).filter((_, at) => matching[at]) }
    })
    return { ...found, rows: await Promise.all(found.rows.map((row) => queueRow(needs, row))) }
  }

const isNumber = (find: string): boolean => /^\d{4}[\dXB]+$/.test(foldNumber(find))

async function byNumber(
  { views, identities, journal }: Needs,
  campaignId: string,
  region: RegionCode,
  find: string,
): Promise<readonly VillageRow[]> {
  const idNumber = wholeNumber(find)
  if (idNumber === undefined) return []
  const personId = await identities.personIdOf(idNumber)
  const stream = registrationStream({ campaignId, personId })
  const registration = fold(registrationKind, await journal.read<RegistrationEvent>(stream))
  if (registration.state === 'unknown' || !contains(region, registration.region)) return []
  const row = await views.get<VillageRow>(keys.villageRow(campaignId, registration.region, personId))
  return row && isHere(row) ? [row] : []
}

/** Of an ID or of a certificate; a part of one is none. */
function wholeNumber(find: string): string | undefined {
  const [id, certificate] = [parseIdNumber(find), parseCertificateNumber(find)]
  if (id.kind === 'valid') return id.idNumber
  return certificate.kind === 'valid' ? certificate.idNumber : undefined
}

/** A row that cannot be opened is found by nothing; the lists still show it. */
async function matches(needs: Needs, row: VillageRow, wanted: string): Promise<boolean> {
  const { campaignId, personId, region } = row
  const open = () => openDisplay(needs, countyOf(region), personId, row.display)
  const display = await unlessUnreadable(needs.log, registrationStream({ campaignId, personId }), open)
  if (!display) return false
  return display.name.replace(/\s/g, '').toLowerCase().includes(wanted) || display.initials.startsWith(wanted)
}
