import { evaluate } from '../forms/evaluate'
import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertVersion } from './assert-version'
import { formInput } from './form-input'
import { editionMadeWith, type RegistrationRule } from './rule'

export interface LockRegistration extends Command {
  readonly version: number
}

/** Frozen for the report; what comes afterwards is set aside for a person to decide. */
export const lockRegistration: RegistrationRule<LockRegistration> = (registration, { version }, context) => {
  const { state } = registration
  if (state === 'locked') throw problem('registration.locked')
  if (state !== 'sectionRelease') throw problem('registration.notUnderReview', { state })

  // Every other check was made when the answers came; they are sealed here, and their own checks would misread them.
  const { interview } = registration
  assertVersion(interview, version)
  const edition = editionMadeWith(interview.edition, context)
  const { findings } = evaluate(edition, formInput(registration, interview, context.settings, context.at))
  const open = findings.filter(({ stage, kind }) => stage === 'locking' && kind === 'hard')
  if (open.length > 0)
    throw problem('registration.reconfirmationDue', { findings: open.map(({ item, check }) => ({ item, check })) })
  return [{ type: 'registration.locked' }]
}
