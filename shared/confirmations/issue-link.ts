import { daysLater } from '../calendar'
import { beijingDate } from '../forms/facts'
import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { LinkChannel } from '../registrations/confirmation'
import { statusOf } from '../registrations/interview'
import { hasInterview, type Registration, type RegistrationEvent } from '../registrations/registration'
import type { RegistrationRule } from '../registrations/rule'

export interface IssueLink extends Command {
  readonly channel: LinkChannel
  /** Keyed digest of where it is made. */
  readonly network?: string
}

/** Only who was registered as she is has something to confirm: buttons for links ask the same question. */
export const hasSomethingToConfirm = (registration: Registration): boolean =>
  hasInterview(registration) && statusOf(registration.interview) === 'normal'

/**
 * The link's id is the command's: asked twice, it is the same link. At most 14 days (reliability.md G12). One link at a
 * time: a new one ends the others, so nobody keeps an old one aside.
 */
export const issueLink: RegistrationRule<IssueLink> = (registration, { commandId, channel, network }, context) => {
  const { at, by, settings } = context
  if (registration.state === 'unknown') throw problem('registration.unknown')
  if (!hasSomethingToConfirm(registration)) throw problem('confirmation.nothingToConfirm')
  const { linksPerDay } = settings
  const madeToday = Object.values(registration.links).filter((link) => link.at && onOneDay(link.at, at))
  if (madeToday.length >= linksPerDay) throw problem('link.tooMany', { perDay: linksPerDay })

  const living = Object.entries(registration.links).filter(([, { state }]) => state === 'issued')
  const ended = living.map(([linkId]): RegistrationEvent => ({ type: 'confirmation.linkRevoked', linkId }))
  const expiresAt = daysLater(at, Math.min(settings.linkDays, 14))
  const made = { type: 'confirmation.linkIssued', linkId: commandId, expiresAt, by, at, channel } as const
  return [...ended, network === undefined ? made : { ...made, network }]
}

const onOneDay = (one: string, other: string): boolean => beijingDate(one) === beijingDate(other)

export interface RevokeLink extends Command {
  readonly linkId: string
}

export const revokeLink: RegistrationRule<RevokeLink> = (registration, { linkId }) => {
  if (registration.state === 'unknown' || !Object.hasOwn(registration.links, linkId)) throw problem('link.unknown')
  return [{ type: 'confirmation.linkRevoked', linkId }]
}
