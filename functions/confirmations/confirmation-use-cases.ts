import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { giveConfirmation } from '../../shared/confirmations/give-confirmation'
import { verificationCode } from '../../shared/journal/receipt'
import { registrationStream } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { confirmationSubject } from './confirmation-subject'
import { issueLinks } from './issue-links'
import { linkStore } from './links'
import { matchResident } from './match-resident'
import { openLink } from './open-link'
import { readResidentRecord } from './read-resident-record'
import { assertMatched } from './resident-actor'

export type ConfirmationNeeds = Pick<
  Dependencies,
  | 'environment'
  | 'clock'
  | 'handle'
  | 'journal'
  | 'views'
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
      const { linkId, opening, ...registration } = await assertMatched(needs, links, request)
      const rule = giveConfirmation(opening ? { linkId, opening } : { linkId })
      const receipt = await needs.handle(confirmationSubject(needs), rule, registrationStream(registration), request)
      return { receipt, code: verificationCode(receipt) }
    },
  }
}
