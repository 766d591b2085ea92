import type { Actor } from '../../shared/access/permissions'
import { countyOf } from '../../shared/access/region'
import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { residentItems } from '../../shared/confirmations/resident-items'
import { beijingDate } from '../../shared/forms/facts'
import { maskName } from '../../shared/identities/mask'
import { problem } from '../../shared/problems'
import { formInput } from '../../shared/registrations/form-input'
import { statusOf } from '../../shared/registrations/interview'
import { hasInterview } from '../../shared/registrations/registration'
import type { UseCases } from '../http/endpoint'
import { openDisplay } from '../registrations/display'
import { type KnownRegistration, readRegistration } from '../registrations/known-registration'
import { openInterview } from '../registrations/private-answers'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { LinkStore } from './links'

interface Place {
  readonly campaignId: string
  readonly personId: string
}
type ReadRecord = UseCases<typeof confirmationRoutes>['GET /confirmations/record']

/** Her own record, item by item, in plain words. */
export const readResidentRecord =
  (needs: ConfirmationNeeds, links: LinkStore): ReadRecord =>
  async ({ actor, permission }) => {
    const resident = await assertMatched(needs, links, actor)
    const { registration } = await readRegistration(needs, { actor, permission, params: resident })
    if (registration.links[resident.linkId] !== 'issued') throw problem('access.signInFirst')
    if (!hasInterview(registration) || statusOf(registration.interview) !== 'normal')
      throw problem('confirmation.nothingToConfirm')

    const { region, display, interview } = registration
    const { name } = await openDisplay(needs, countyOf(region), resident.personId, display)
    return {
      version: interview.version,
      maskedName: maskName(name),
      registeredOn: beijingDate(interview.submittedAt),
      village: await needs.regions.nameOf(region),
      ...(await itemsOf(needs, resident, registration)),
      given: givenOf(registration),
    }
  }

/** Revoking a link or ending it takes effect at once, whatever tokens are still about. */
export async function assertMatched({ clock }: ConfirmationNeeds, links: LinkStore, { resident }: Actor) {
  const link = resident && (await links.byId(resident.linkId, clock()))
  if (!resident || !link) throw problem('access.signInFirst')
  if (!resident.matched) throw problem('confirmation.notMatched')
  return resident
}

async function itemsOf(needs: ConfirmationNeeds, { campaignId, personId }: Place, registration: KnownRegistration) {
  const campaign = await needs.campaigns.find(campaignId)
  if (!campaign || !hasInterview(registration)) throw problem('campaign.unknown')
  const edition = await needs.campaigns.edition(campaignId, registration.interview.edition)
  if (!edition) throw problem('campaign.unknown')
  const place = { campaignId, personId, county: countyOf(registration.region) }
  const interview = await openInterview(needs, place, registration.interview)
  const { windowFrom: from, windowTo: to } = campaign.inForce
  const items = [...residentItems(edition.compiled, formInput(registration, interview, campaign.inForce))]
  return { items, pastYear: { from, to } }
}

const givenOf = ({ confirmation }: KnownRegistration) =>
  confirmation.kind === 'none' ? { kind: 'none' as const } : { kind: confirmation.kind, version: confirmation.version }
