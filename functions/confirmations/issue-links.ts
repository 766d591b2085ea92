import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { issueLink, revokeLink } from '../../shared/confirmations/issue-link'
import { linkAddress } from '../../shared/confirmations/link-address'
import { problem } from '../../shared/problems'
import { registrationStream } from '../../shared/registrations/registration'
import type { UseCases } from '../http/endpoint'
import { readRegistration } from '../registrations/known-registration'
import { registrationSubject } from '../registrations/registration-subject'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { LinkStore } from './links'

const issue = 'POST /campaigns/{campaignId}/registrations/{personId}/links'
const revoke = 'POST /campaigns/{campaignId}/registrations/{personId}/links/{linkId}/revocations'

/** Said in the journal first, made usable second: killed between the two, the same command makes the same link. */
export function issueLinks(
  needs: ConfirmationNeeds,
  links: LinkStore,
): Pick<UseCases<typeof confirmationRoutes>, typeof issue | typeof revoke> {
  const subject = registrationSubject(needs)

  return {
    [issue]: async (request) => {
      const { campaignId, personId } = request.params
      const linkId = request.body.commandId
      const receipt = await needs.handle(subject, issueLink, registrationStream(request.params), request)

      const { registration, entries } = await readRegistration(needs, request)
      const events = entries.flatMap((entry) => entry.events)
      const issued = events.find((event) => event.type === 'confirmation.linkIssued' && event.linkId === linkId)
      if (issued?.type !== 'confirmation.linkIssued' || registration.links[linkId] !== 'issued')
        throw problem('link.unknown')

      const { expiresAt } = issued
      const facts = { linkId, campaignId, personId, region: registration.region }
      const token = await links.keep({ ...facts, expiresAt: Math.floor(Date.parse(expiresAt) / 1000) })
      return { receipt, linkId, url: linkAddress(needs.environment.PUBLIC_URL, token), expiresAt }
    },

    [revoke]: async (request) => {
      const { linkId } = request.params
      const rule: typeof revokeLink = (registration, command, context) =>
        revokeLink(registration, { ...command, linkId }, context)
      const revoking = { ...request, body: { ...request.body, linkId } }
      const receipt = await needs.handle(subject, rule, registrationStream(request.params), revoking)
      await links.end(linkId)
      return receipt
    },
  }
}
