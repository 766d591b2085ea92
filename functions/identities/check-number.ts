import type { identityRoutes } from '../../shared/identities/identities.routes'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { readRegistration } from '../registrations/known-registration'

type Needs = Pick<Dependencies, 'journal' | 'identities' | 'campaigns' | 'sessions'>
type CheckNumber = UseCases<
  typeof identityRoutes
>['POST /campaigns/{campaignId}/registrations/{personId}/number-checks']

const day = 24 * 3600

/**
 * At the door: is this certificate this person's? Compared as a keyed digest; the answer is one word. Counted before it is
 * judged, per collector and person, so that nobody finds a number by asking.
 */
export const checkNumber =
  (needs: Needs): CheckNumber =>
  async (request) => {
    const { campaignId, personId } = request.params
    await readRegistration(needs, request)
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    const tries = await needs.sessions.count('number-checks', `${request.actor.id}#${personId}`, day)
    if (tries > campaign.inForce.numberChecks) return { result: 'noMoreTries' }
    const idNumber = request.body.number.trim().slice(0, 18)
    return { result: (await needs.identities.personIdOf(idNumber)) === personId ? 'same' : 'different' }
  }
