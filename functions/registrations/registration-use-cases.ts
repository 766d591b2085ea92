import { problem } from '../../shared/problems'
import { approveRegistration } from '../../shared/registrations/approve-registration'
import { decideSetAside } from '../../shared/registrations/decide-set-aside'
import { confirmStatus, decideStatus, reopenStatus } from '../../shared/registrations/decide-status'
import { lockRegistration } from '../../shared/registrations/lock-registration'
import { reconfirmRegistration } from '../../shared/registrations/reconfirm-registration'
import { recordAttempt } from '../../shared/registrations/record-attempt'
import { registrationStream } from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import { returnRegistration } from '../../shared/registrations/return-registration'
import { submitInterview } from '../../shared/registrations/submit-interview'
import { handbookFor } from '../campaigns/handbooks'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { listRegistrations } from './list-registrations'
import { knownBeforeSealing } from './own-number'
import { readBundle } from './read-bundle'
import { readQueue } from './read-queue'
import { readRecord } from './read-record'
import { readVillage } from './read-village'
import { interviewSubject, registrationSubject, setAsideSubject } from './registration-subject'
import { searchRegistrations } from './search-registrations'

export type RegistrationNeeds = Pick<
  Dependencies,
  'handle' | 'views' | 'journal' | 'campaigns' | 'sealer' | 'identities' | 'regions' | 'media' | 'clock' | 'log'
>

type FormRoutes = 'GET /campaigns/{campaignId}/editions/{edition}' | 'GET /campaigns/{campaignId}/handbook'

/** What a phone needs of the form itself: an edition the campaign has or had, and its handbook. */
const formUseCases = ({ campaigns }: RegistrationNeeds): Pick<UseCases<typeof registrationRoutes>, FormRoutes> => ({
  'GET /campaigns/{campaignId}/editions/{edition}': async ({ params }) => {
    const edition = await campaigns.edition(params.campaignId, params.edition)
    if (!edition) throw problem('campaign.unknown')
    return { hash: params.edition, edition: edition.plain }
  },

  'GET /campaigns/{campaignId}/handbook': async ({ params }) => {
    const campaign = await campaigns.find(params.campaignId)
    if (!campaign) throw problem('campaign.unknown')
    return handbookFor(campaign.edition, campaign.content)
  },
})

export function registrationUseCases(needs: RegistrationNeeds): UseCases<typeof registrationRoutes> {
  const subject = registrationSubject(needs)
  const { handle } = needs

  return {
    'GET /campaigns/{campaignId}/regions/{region}/bundle': readBundle(needs),
    'GET /campaigns/{campaignId}/regions/{region}/queue': readQueue(needs),
    'GET /campaigns/{campaignId}/regions/{region}/village-review': readVillage(needs),
    'GET /campaigns/{campaignId}/regions/{region}/registrations': listRegistrations(needs),
    'POST /campaigns/{campaignId}/regions/{region}/searches': searchRegistrations(needs),
    'GET /campaigns/{campaignId}/registrations/{personId}': readRecord(needs),

    ...formUseCases(needs),

    'POST /campaigns/{campaignId}/registrations/{personId}/attempts': (request) =>
      handle(subject, recordAttempt, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/reconfirmations': (request) =>
      handle(subject, reconfirmRegistration, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/interviews': async (request) => {
      const { interview } = request.body
      const known = await knownBeforeSealing(needs.identities, request.params.personId, interview)
      return handle(
        interviewSubject(needs, interview, known),
        submitInterview,
        registrationStream(request.params),
        request,
      )
    },
    'POST /campaigns/{campaignId}/registrations/{personId}/returns': (request) =>
      handle(subject, returnRegistration, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/approvals': (request) =>
      handle(subject, approveRegistration, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/set-aside-decisions': (request) =>
      handle(setAsideSubject(needs), decideSetAside, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/status-confirmations': (request) =>
      handle(subject, confirmStatus, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/status-decisions': (request) =>
      handle(subject, decideStatus, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/status-reopenings': (request) =>
      handle(subject, reopenStatus, registrationStream(request.params), request),
    'POST /campaigns/{campaignId}/registrations/{personId}/locks': (request) =>
      handle(subject, lockRegistration, registrationStream(request.params), request),
  }
}
