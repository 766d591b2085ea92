import { beijingDate } from '../forms/facts'
import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { formInput } from './form-input'
import { groupsToReconfirm, reconfirmationOf } from './reconfirmation'
import { hasInterview } from './registration'
import { editionMadeWith, type RegistrationRule } from './rule'

export interface ReconfirmRegistration extends Command {
  /** The version that was read out to the person. */
  readonly version: number
  /** Keys of the groups she confirmed as unchanged. */
  readonly groups: readonly string[]
  readonly method: string
  /** When she was asked, by the phone's clock: the command may arrive days later. */
  readonly confirmedAt: string
}

/** R85: collected before the reference date, asked again from that day on, and nothing changed. A change is a new version. */
export const reconfirmRegistration: RegistrationRule<ReconfirmRegistration> = (registration, command, context) => {
  const { version, groups, method, confirmedAt } = command
  const { at, by, settings } = context
  if (registration.state === 'unknown') throw problem('registration.unknown')
  if (registration.state === 'locked') throw problem('registration.locked')
  if (!hasInterview(registration)) throw problem('reconfirmation.notDue')
  if (registration.interview.version !== version)
    throw problem('confirmation.otherVersion', { version: registration.interview.version })

  const standing = reconfirmationOf(registration, { settings, at })
  if (standing === 'planned') throw problem('reconfirmation.tooEarly')
  if (standing !== 'due') throw problem('reconfirmation.notDue')
  if (beijingDate(confirmedAt) < settings.referenceDate) throw problem('reconfirmation.tooEarly')

  const { interview } = registration
  const edition = editionMadeWith(interview.edition, context)
  const needed = groupsToReconfirm(edition, formInput(registration, interview, settings, at))
  const missing = needed.map(({ group }) => group.key).filter((key) => !groups.includes(key))
  if (missing.length > 0) throw problem('reconfirmation.groupsMissing', { groups: missing })

  return [{ type: 'registration.reconfirmed', version, at: confirmedAt, by, method }]
}
