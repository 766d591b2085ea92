import { daysLater } from '../calendar'
import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { statusOf } from '../registrations/interview'
import { hasInterview } from '../registrations/registration'
import type { RegistrationRule } from '../registrations/rule'

export interface IssueLink extends Command {
  readonly channel: string
}

/** The link's id is the command's: asked twice, it is the same link. At most 14 days (reliability.md G12). */
export const issueLink: RegistrationRule<IssueLink> = (registration, { commandId }, { at, by, settings }) => {
  if (registration.state === 'unknown') throw problem('registration.unknown')
  if (!hasInterview(registration) || statusOf(registration.interview) !== 'normal')
    throw problem('confirmation.nothingToConfirm')

  const expiresAt = daysLater(at, Math.min(settings.linkDays, 14))
  return [{ type: 'confirmation.linkIssued', linkId: commandId, expiresAt, by }]
}

export interface RevokeLink extends Command {
  readonly linkId: string
}

export const revokeLink: RegistrationRule<RevokeLink> = (registration, { linkId }) => {
  if (registration.state === 'unknown' || !Object.hasOwn(registration.links, linkId)) throw problem('link.unknown')
  return [{ type: 'confirmation.linkRevoked', linkId }]
}
