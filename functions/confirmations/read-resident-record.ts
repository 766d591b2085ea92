import { countyOf } from '../../shared/access/region'
import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { speaksForHerself } from '../../shared/confirmations/who-may-speak'
import { beijingDate } from '../../shared/forms/facts'
import { maskName } from '../../shared/identities/mask'
import { problem } from '../../shared/problems'
import { statusOf } from '../../shared/registrations/interview'
import { hasInterview } from '../../shared/registrations/registration'
import type { UseCases } from '../http/endpoint'
import { readDisclosures } from '../identities/read-disclosures'
import { openDisplay } from '../registrations/display'
import { type KnownRegistration, readRegistration } from '../registrations/known-registration'
import { herItems } from './confirmation-subject'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { LinkStore } from './links'
import { assertMatched } from './resident-actor'

type ReadRecord = UseCases<typeof confirmationRoutes>['GET /confirmations/record']

/** Her own record, item by item, in plain words. */
export const readResidentRecord =
  (needs: ConfirmationNeeds, links: LinkStore): ReadRecord =>
  async ({ permission, ...request }) => {
    const { actor } = request
    const resident = await assertMatched(needs, links, request)
    const { registration } = await readRegistration(needs, { actor, permission, params: resident })
    if (registration.links[resident.linkId]?.state !== 'issued') throw problem('access.signInFirst')
    if (!hasInterview(registration) || statusOf(registration.interview) !== 'normal')
      throw problem('confirmation.nothingToConfirm')

    const { region, display, interview } = registration
    const { pastYear, settings } = await pastYearOf(needs, resident.campaignId)
    const { name } = await openDisplay(needs, countyOf(region), resident.personId, display)
    return {
      version: interview.version,
      maskedName: maskName(name),
      registeredOn: beijingDate(interview.submittedAt),
      village: await needs.regions.nameOf(region),
      items: [...(await herItems(needs, resident, registration))],
      pastYear,
      ownWord: speaksForHerself(registration, { at: needs.clock(), settings }),
      ...givenOf(registration),
      opened: await readDisclosures(needs, resident, region),
    }
  }

async function pastYearOf({ campaigns }: ConfirmationNeeds, campaignId: string) {
  const campaign = await campaigns.find(campaignId)
  if (!campaign) throw problem('campaign.unknown')
  const { windowFrom: from, windowTo: to } = campaign.inForce
  return { pastYear: { from, to }, settings: campaign.inForce }
}

const givenOf = ({ confirmation }: KnownRegistration) =>
  confirmation.kind === 'none'
    ? { given: { kind: 'none' as const }, words: 0 }
    : { given: { kind: confirmation.kind, version: confirmation.version }, words: confirmation.words ?? 1 }
