import { countyOf } from '../../shared/access/region'
import { ageOn } from '../../shared/forms/age'
import { problem } from '../../shared/problems'
import { hasInterview, versionOf } from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import type { OpenCampaign } from '../campaigns/campaigns'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { openTexts } from '../platform/sealed-texts'
import { claimOf } from './claim-of'
import { openDisplay } from './display'
import { findingsOf } from './findings-of'
import { type KnownRegistration, readRegistration } from './known-registration'
import { masked } from './mask-answers'
import { openInterview, openUndecided } from './private-answers'
import { amongNeighbours } from './read-neighbours'
import { readTeam } from './read-team'
import { historyOf, photosOf, signaturesOf } from './record-parts'
import { shownConfirmation } from './shown-confirmation'

type Needs = Pick<
  Dependencies,
  'journal' | 'views' | 'campaigns' | 'sealer' | 'regions' | 'media' | 'identities' | 'log'
>
interface Place {
  readonly campaignId: string
  readonly personId: string
}
type ReadRecord = UseCases<typeof registrationRoutes>['GET /campaigns/{campaignId}/registrations/{personId}']

/** All a reviewer needs on one screen: this year beside last year, evidence, doubts, history. Nothing in it can be changed. */
export const readRecord =
  (needs: Needs): ReadRecord =>
  async (request) => {
    const { campaignId, personId } = request.params
    const [{ registration, entries }, campaign] = await Promise.all([
      readRegistration(needs, request),
      needs.campaigns.find(campaignId),
    ])
    if (!campaign) throw problem('campaign.unknown')

    const { region, facts, state, confirmation, display, links } = registration
    const texts = { county: countyOf(region), personId }
    const { name } = await openDisplay(needs, countyOf(region), personId, display)
    return {
      ...{ personId, seq: entries.length, name, maskedNumber: '', region, facts, state },
      prior: await openTexts(needs.sealer, texts, registration.prior),
      confirmation: await shownConfirmation(needs, region, confirmation),
      regionNames: [...(await needs.regions.namesOf(region))],
      age: ageOn(campaign.inForce.referenceDate, facts.birthDate),
      returned: registration.state === 'returned' ? await openTexts(needs.sealer, texts, [...registration.items]) : [],
      links: Object.entries(links).map(([linkId, link]) => ({ linkId, ...link })),
      undecided: await undecidedOf(needs, request.params, registration),
      version: versionOf(registration),
      history: historyOf(entries),
      contacts: await openTexts(needs.sealer, texts, [...registration.attempts]),
      ...(await claimOf(needs, personId, registration)),
      edition: campaign.edition,
      ...(await visitOf(needs, request.params, campaign, registration)),
    }
  }

async function undecidedOf(needs: Needs, place: Place, registration: KnownRegistration) {
  const works = await openUndecided(needs, place, registration)
  if (works.length === 0) return []
  const team = await readTeam(needs, registration.region)
  return Promise.all(
    works.map(async ({ number, because, interview, by }) => ({
      number,
      because,
      collectedByName: team.find(({ staffId }) => staffId === by)?.name,
      interview: masked((await needs.campaigns.edition(place.campaignId, interview.edition))?.compiled, interview),
    })),
  )
}

async function visitOf(needs: Needs, place: Place, campaign: OpenCampaign, registration: KnownRegistration) {
  if (!hasInterview(registration)) return { findings: [], photos: [], signatures: [] }
  const sealed = { ...place, county: countyOf(registration.region) }
  const interview = await openInterview(needs, sealed, registration.interview)
  const edition = (await needs.campaigns.edition(place.campaignId, interview.edition))?.compiled
  const team = await readTeam(needs, registration.region)
  const { campaignId, personId } = place
  const among = await (await amongNeighbours(needs, { campaignId, region: registration.region }))(
    personId,
    registration,
  )
  return {
    interview: masked(edition, interview),
    reconfirmed: registration.reconfirmed,
    collectedByName: team.find(({ staffId }) => staffId === interview.collectedBy)?.name,
    findings: edition ? findingsOf(edition, campaign, registration, { interview, among }) : [],
    photos: await photosOf(needs, place, registration, interview),
    signatures: signaturesOf(masked(edition, interview)),
  }
}
