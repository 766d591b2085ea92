import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { issueLink, revokeLink } from '../../shared/confirmations/issue-link'
import { linkAddress } from '../../shared/confirmations/link-address'
import { problem } from '../../shared/problems'
import { type RegistrationEvent, registrationStream } from '../../shared/registrations/registration'
import type { UseCases } from '../http/endpoint'
import { type KnownRegistration, readRegistration } from '../registrations/known-registration'
import { registrationSubject } from '../registrations/registration-subject'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { Link, LinkStore } from './links'
import { networkOf } from './networks'

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
      const network = await networkOf(needs, linkId, request.address)
      const issuing = { ...request, body: network === undefined ? request.body : { ...request.body, network } }
      const receipt = await needs.handle(subject, issueLink, registrationStream(request.params), issuing)

      const { registration, entries } = await readRegistration(needs, request)
      for (const ended of endedLinks(registration)) await links.end(ended)
      const issued = entries.flatMap(({ events }) => events).find((event) => isIssueOf(event, linkId))
      if (issued?.type !== 'confirmation.linkIssued' || registration.links[linkId]?.state !== 'issued')
        throw problem('link.unknown')

      const { expiresAt } = issued
      const facts = { linkId, campaignId, personId, region: registration.region, ...issuedOf(issued) }
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

type Issued = Extract<RegistrationEvent, { type: 'confirmation.linkIssued' }>

const isIssueOf = (event: RegistrationEvent, linkId: string): boolean =>
  event.type === 'confirmation.linkIssued' && event.linkId === linkId

const endedLinks = ({ links }: KnownRegistration): readonly string[] =>
  Object.keys(links).filter((linkId) => links[linkId]?.state === 'revoked')

const issuedOf = ({ at, by, channel, network }: Issued): Pick<Link, 'issued'> =>
  at && channel ? { issued: { at, by, channel, ...(network ? { network } : {}) } } : {}
