import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { RegistrationRule } from './rule'

/** Frozen for the report; what comes afterwards is set aside for a person to decide. */
export const lockRegistration: RegistrationRule<Command> = ({ state }) => {
  if (state === 'locked') throw problem('registration.locked')
  if (state !== 'sectionRelease') throw problem('registration.notUnderReview', { state })
  return [{ type: 'registration.locked' }]
}
