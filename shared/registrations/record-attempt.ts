import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { RegistrationRule } from './rule'

export interface RecordAttempt extends Command {
  readonly attemptedAt: string
  readonly method: string
  readonly result: string
}

/** One try to reach the person; kept whatever the state, because it was made. */
export const recordAttempt: RegistrationRule<RecordAttempt> = ({ state }, { attemptedAt, method, result }, { by }) => {
  if (state === 'unknown') throw problem('registration.unknown')
  return [{ type: 'attempt.recorded', at: attemptedAt, by, method, result }]
}
