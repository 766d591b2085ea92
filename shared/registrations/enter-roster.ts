import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { Answers } from './interview'
import type { PersonFacts } from './registration'
import type { RegistrationRule } from './rule'

export interface EnterRoster extends Command {
  readonly region: string
  readonly facts: PersonFacts
  readonly display: string
  readonly prior?: Answers
}

/** A person due in the campaign, or what a later roster says of her. Her answers are never touched by it. */
export const enterRoster: RegistrationRule<EnterRoster> = (registration, { region, facts, display, prior }) => {
  const row = { region, facts, display, ...(prior ? { prior } : {}) }
  if (registration.state === 'unknown') return [{ type: 'registration.rostered', ...row }]
  if (registration.state === 'locked') throw problem('registration.locked')
  return [{ type: 'registration.rosterChanged', ...row }]
}
