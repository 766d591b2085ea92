import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { giveConfirmation } from '../../shared/confirmations/give-confirmation'
import { verificationCode } from '../../shared/journal/receipt'
import { registrationStream } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { registrationSubject } from '../registrations/registration-subject'
import { issueLinks } from './issue-links'
import { linkStore } from './links'
import { matchResident } from './match-resident'
import { openLink } from './open-link'
import { assertMatched, readResidentRecord } from './read-resident-record'

export type ConfirmationNeeds = Pick<
  Dependencies,
  | 'environment'
  | 'clock'
  | 'handle'
  | 'journal'
  | 'campaigns'
  | 'sealer'
  | 'keyRing'
  | 'sessions'
  | 'identities'
  | 'regions'
  | 'accessTokens'
  | 'wechat'
>

export function confirmationUseCases(needs: ConfirmationNeeds): UseCases<typeof confirmationRoutes> {
  const links = linkStore(needs)

  return {
    ...issueLinks(needs, links),
    'POST /links/openings': openLink(needs, links),
    'POST /confirmations/matches': matchResident(needs, links),
    'GET /confirmations/record': readResidentRecord(needs, links),

    'POST /confirmations': async (request) => {
      const resident = await assertMatched(needs, links, request.actor)
      const rule = giveConfirmation(resident.linkId)
      const receipt = await needs.handle(registrationSubject(needs), rule, registrationStream(resident), request)
      return { receipt, code: verificationCode(receipt) }
    },
  }
}
