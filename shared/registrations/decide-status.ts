import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { StatusDecision } from './registration'
import type { RegistrationRule } from './rule'

/** A wrong 「死亡」 stops a person's benefits: a second person must say so too (instrument.md section 2). */
export const confirmStatus: RegistrationRule<Command> = (registration, _, { by }) => {
  if (registration.state !== 'statusClaimed') throw problem('registration.notClaimed', { state: registration.state })
  if (registration.claimedBy === by) throw problem('status.confirmedBySamePerson')
  return [{ type: 'status.confirmed', by }]
}

export interface DecideStatus extends Command {
  readonly decision: StatusDecision
  readonly reason: string
}

/** The county decides, never the collector (R113). Anything but `accepted` sends somebody to the door again. */
export const decideStatus: RegistrationRule<DecideStatus> = (registration, { decision, reason }, { by }) => {
  if (registration.state !== 'countyVerify') throw problem('registration.notClaimed', { state: registration.state })
  if (registration.claimedBy === by) throw problem('status.confirmedBySamePerson')
  return [{ type: 'status.decided', decision, reason, by }]
}
