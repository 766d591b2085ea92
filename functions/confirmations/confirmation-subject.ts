import { countyOf } from '../../shared/access/region'
import type { ConfirmationContext } from '../../shared/confirmations/give-confirmation'
import { type ResidentItem, residentItems } from '../../shared/confirmations/resident-items'
import { problem } from '../../shared/problems'
import { formInput } from '../../shared/registrations/form-input'
import { hasInterview, type Registration, type RegistrationEvent } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import type { Subject } from '../platform/handle'
import { masked } from '../registrations/mask-answers'
import { openInterview } from '../registrations/private-answers'
import { placeOf, registrationSubject } from '../registrations/registration-subject'

type Needs = Pick<Dependencies, 'campaigns' | 'sealer'>

/** For the rule about her word: the items of her record as she is shown them, which private answers decide too. */
export const confirmationSubject = (needs: Needs): Subject<Registration, RegistrationEvent, ConfirmationContext> => {
  const subject = registrationSubject(needs)
  return {
    ...subject,
    contextOf: async (context, state, stream) => ({
      ...(await subject.contextOf(context, state, stream)),
      items: (await herItems(needs, placeOf(stream), state)).map(({ item }) => item),
    }),
  }
}

/** Her record in plain words; nothing before the first visit. */
export async function herItems(
  needs: Needs,
  { campaignId, personId }: { readonly campaignId: string; readonly personId: string },
  registration: Registration,
): Promise<readonly ResidentItem[]> {
  if (!hasInterview(registration)) return []
  const campaign = await needs.campaigns.find(campaignId)
  const edition = await needs.campaigns.edition(campaignId, registration.interview.edition)
  if (!campaign || !edition) throw problem('campaign.unknown')
  const place = { campaignId, personId, county: countyOf(registration.region) }
  const interview = await openInterview(needs, place, registration.interview)
  // Whoever matched may be a neighbour: householder, respondent and telephones are masked for her too.
  const shown = masked(edition.compiled, interview).answers
  return residentItems(edition.compiled, formInput(registration, interview, campaign.inForce), shown)
}
