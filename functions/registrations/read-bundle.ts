import { countyOf, townshipOf } from '../../shared/access/region'
import { ageOn } from '../../shared/forms/age'
import { ownNumber } from '../../shared/identities/certificate-number'
import { fold } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { isOpenForInterview, reconfirmationOf } from '../../shared/registrations/reconfirmation'
import {
  hasInterview,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
  versionOf,
} from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import type { OpenCampaign } from '../campaigns/campaigns'
import { handbookFor } from '../campaigns/handbooks'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import type { Stored } from '../identities/identities'
import { keys } from '../platform/keys'
import { openTexts } from '../platform/sealed-texts'
import { unlessUnreadable } from '../platform/unless-unreadable'
import { claimOf } from './claim-of'
import { openDisplay } from './display'
import type { KnownRegistration } from './known-registration'
import { masked } from './mask-answers'
import { isOwnNumber } from './own-number'
import { openInterview } from './private-answers'
import { readTeam } from './read-team'
import { phoneConfirmation } from './shown-confirmation'
import { isHere, type VillageRow } from './village-row'

type Needs = Pick<
  Dependencies,
  'views' | 'journal' | 'campaigns' | 'sealer' | 'identities' | 'regions' | 'clock' | 'log'
>
type ReadBundle = UseCases<typeof registrationRoutes>['GET /campaigns/{campaignId}/regions/{region}/bundle']

/** A page is small enough for a weak signal: about 60 KB before compression. */
const rowsPerPage = 25

/** Everything a phone needs to work in one village without a network. */
export const readBundle =
  (needs: Needs): ReadBundle =>
  async ({ params: { campaignId, region }, query }) => {
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    if (region.length !== 12) throw problem('region.unknown')

    const page = await needs.views.list<VillageRow>(keys.village(campaignId, region), {
      cursor: query?.cursor,
      limit: rowsPerPage,
    })
    const rows = page.rows.filter(isHere)
    const stored = await needs.identities.find(
      countyOf(region),
      rows.map(({ personId }) => personId),
    )
    const people = await Promise.all(
      rows.map((row) =>
        unlessUnreadable(needs.log, registrationStream({ campaignId, personId: row.personId }), () =>
          bundleRow(needs, campaign, row, stored.get(row.personId)),
        ),
      ),
    )
    const unreadable = rows.filter((_, at) => people[at] === undefined).map(({ personId }) => personId)
    return {
      campaign: summaryOf(campaign),
      region: await placeNames(needs, region),
      team: await readTeam(needs, region),
      rows: people.flatMap((row) => row ?? []),
      ...(unreadable.length > 0 ? { unreadable } : {}),
      cursor: page.cursor,
    }
  }

async function bundleRow(
  needs: Needs,
  campaign: OpenCampaign,
  { personId, region }: VillageRow,
  stored: Stored | undefined,
) {
  const stream = registrationStream({ campaignId: campaign.campaignId, personId })
  const entries = await needs.journal.read<RegistrationEvent>(stream)
  const registration = fold(registrationKind, entries)
  if (registration.state === 'unknown') throw new Error(`A village row without a stream: ${stream}.`)
  // Moved to another village a moment ago: no longer this collector's, whatever the row still says (F12).
  if (registration.region !== region) return []

  const county = countyOf(region)
  const { phones = [], address = '', guardian = '' } = (await stored?.identity()) ?? {}
  const { display, facts, prior, state, confirmation, attempts } = registration
  const row = {
    ...(await openDisplay(needs, county, personId, display)),
    // The birth date stands beside it, and a phone gets lost: who is who is told by age, sex and address.
    maskedNumber: '',
    ...{ personId, seq: entries.length, phones, address, guardian, facts, state },
    confirmation: await phoneConfirmation(needs, county, confirmation),
    age: ageOn(campaign.inForce.referenceDate, facts.birthDate),
    version: versionOf(registration),
    prior: await openTexts(needs.sealer, { county, personId }, prior),
    interview: await interviewFor(needs, campaign, personId, registration),
    returned:
      registration.state === 'returned' ? await openTexts(needs.sealer, { county, personId }, registration.items) : [],
    attempts: attempts.length,
    contacts: await openTexts(needs.sealer, { county, personId }, [...attempts]),
    ...(await claimOf(needs, personId, registration)),
    ...reconfirmationOfRow(needs, campaign, registration),
  }
  return [row]
}

/** Whole only while the collector may have to correct it; otherwise others' names and numbers have no business on a phone. */
async function interviewFor(needs: Needs, campaign: OpenCampaign, personId: string, registration: KnownRegistration) {
  if (!hasInterview(registration)) return undefined
  const { campaignId, inForce } = campaign
  const place = { campaignId, county: countyOf(registration.region), personId }
  const interview = await openInterview(needs, place, registration.interview)
  const day = { settings: inForce, at: needs.clock() }
  if (!isOpenForInterview(registration, day) && reconfirmationOf(registration, day) !== 'planned')
    return masked((await needs.campaigns.edition(campaignId, interview.edition))?.compiled, interview)
  const { householder_id: number } = interview.answers
  const isOwn = await isOwnNumber(needs.identities, personId, number)
  return isOwn ? { ...interview, answers: { ...interview.answers, householder_id: ownNumber } } : interview
}

const reconfirmationOfRow = ({ clock }: Needs, { inForce }: OpenCampaign, registration: KnownRegistration) => ({
  reconfirmation: reconfirmationOf(registration, { settings: inForce, at: clock() }),
  reconfirmed: hasInterview(registration) ? registration.reconfirmed : undefined,
})

const summaryOf = ({ campaignId, name, year, edition, content, inForce }: OpenCampaign) => ({
  ...{ campaignId, name, year, edition },
  handbook: handbookFor(edition, content).hash,
  settings: { ...inForce },
})

async function placeNames({ regions }: Needs, region: string) {
  const [name, township, county] = await Promise.all([
    regions.nameOf(region),
    regions.nameOf(townshipOf(region)),
    regions.nameOf(countyOf(region)),
  ])
  return { code: region, name, township, county }
}
