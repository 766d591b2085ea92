import { beijingDate } from '../forms/facts'
import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { type AttemptDays, areDaysPlausible } from './attempt-days'
import type { RegistrationRule } from './rule'

export interface RecordAttempt extends Command, AttemptDays {
  readonly attemptedAt: string
  readonly method: string
  readonly result: string
  readonly note?: string | undefined
}

/** One try to reach the person; kept whatever the state, because it was made. */
export const recordAttempt: RegistrationRule<RecordAttempt> = ({ state }, command, { by, at }) => {
  if (state === 'unknown') throw problem('registration.unknown')
  const { attemptedAt, method, result, on, note, nextOn } = command
  const written = beijingDate(attemptedAt)
  const today = beijingDate(at)
  if (!areDaysPlausible(command, { written, today })) throw problem('attempt.implausibleDays')
  const more = { ...(on ? { on } : {}), ...(note ? { note } : {}), ...(nextOn ? { nextOn } : {}) }
  return [{ type: 'attempt.recorded', at: attemptedAt, by, method, result, ...more }]
}
