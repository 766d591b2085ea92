import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertVersion } from './assert-version'
import type { Registration } from './registration'
import type { RegistrationRule } from './rule'
import type { Claim, StatusDecision } from './status-claim'

export interface ConfirmStatus extends Command {
  /** The version she read; absent from the first app. */
  readonly version?: number | undefined
  /** Absent: confirmed. */
  readonly word?: { readonly kind: 'confirmed' } | { readonly kind: 'disagreed'; readonly reason: string } | undefined
}

/**
 * A wrong 「死亡」 stops a person's benefits: a second person says whether it is so (instrument.md section 2). Her
 * disagreement ends nothing either: the county decides, with both words before it (R113).
 */
export const confirmStatus: RegistrationRule<ConfirmStatus> = (registration, { version, word }, { by }) => {
  if (registration.state !== 'statusClaimed') throw problem('registration.notClaimed', { state: registration.state })
  const { interview, claimedBy } = registration
  if (claimedBy === by) throw problem('status.confirmedBySamePerson')
  assertVersion(interview, version)
  return word?.kind === 'disagreed'
    ? [{ type: 'status.disagreed', reason: word.reason, by }]
    : [{ type: 'status.confirmed', by }]
}

export interface DecideStatus extends Command {
  readonly version: number
  readonly decision: StatusDecision
  readonly reason: string
}

/** The county decides, never the collector (R113). Anything but `accepted` sends somebody to the door again. */
export const decideStatus: RegistrationRule<DecideStatus> = (registration, { version, decision, reason }, { by }) => {
  if (registration.state !== 'countyVerify') throw problem('registration.notClaimed', { state: registration.state })
  const { interview, claimedBy, leader } = registration
  if ([claimedBy, leader?.by].includes(by)) throw problem('status.confirmedBySamePerson')
  assertVersion(interview, version)
  return [{ type: 'status.decided', decision, reason, by }]
}

export interface ReopenStatus extends Command {
  readonly version: number
  readonly reason: string
}

/** What the county decided about a claim it can take back: an accepted one, and any other until somebody visited again. */
export const reopenStatus: RegistrationRule<ReopenStatus> = (registration, { version, reason }, { by }) => {
  const claim = decidedClaim(registration)
  if (!claim) throw problem('status.notDecided', { state: registration.state })
  assertVersion(claim.interview, version)
  return [{ type: 'status.reopened', reason, by }]
}

function decidedClaim(registration: Registration): Claim | undefined {
  if (registration.state === 'settled') return registration
  return registration.state === 'attempted' ? registration.before : undefined
}
