import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import { type Registration, type RegistrationEvent, versionOf } from './registration'
import { isOwnWork } from './return-registration'
import type { InterviewContext } from './rule'
import type { SetAsideDecision, UndecidedWork } from './set-aside'
import { nextVersion } from './submit-interview'

export interface DecideSetAside extends Command {
  readonly number: number
  /** The version beside it that was seen; 0 if there was none. */
  readonly version: number
  readonly decision: SetAsideDecision
  readonly reason: string
}

export interface SetAsideContext extends InterviewContext {
  /** The state's own, opened: its signatures cover what was written, not what is sealed. */
  readonly undecided: readonly UndecidedWork[]
}

/**
 * Two devices at once, or late work: which one counts is for a person to say (F06, F11). Adopted work becomes the next
 * version, as complete and signed as any other, and is reviewed like it. Discarded work stays in the journal.
 */
export const decideSetAside: Decide<Registration, DecideSetAside, RegistrationEvent, SetAsideContext> = (
  registration,
  { number, version, decision, reason },
  context,
) => {
  const work = context.undecided.find((one) => one.number === number)
  if (!work) throw problem('setAside.unknown')
  if (isOwnWork({ collectedBy: work.by, signatures: work.interview.signatures }, context.by))
    throw problem('review.ownWork')

  if (versionOf(registration) !== version)
    throw problem('confirmation.otherVersion', { version: versionOf(registration) })

  const decided = { type: 'setAside.decided', number, decision, reason, by: context.by } as const
  if (decision === 'discarded') return [decided]
  assertAdoptable(registration)
  return [decided, ...nextVersion(registration, work.interview, { ...context, by: work.by })]
}

/** Nothing passes by a lock, or by a status claim that the county has not decided or has accepted. */
function assertAdoptable({ state }: Registration): void {
  if (state === 'locked') throw problem('registration.locked')
  if (['statusClaimed', 'countyVerify', 'settled'].includes(state))
    throw problem('registration.notUnderReview', { state })
}
