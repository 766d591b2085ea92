import { beijingDate } from '../../../../shared/forms/facts'
import { areDaysPlausible } from '../../../../shared/registrations/attempt-days'
import type { RecordAttempt } from '../../../../shared/registrations/record-attempt'

/** What the collector has written so far of one try to reach the person. */
export interface WrittenAttempt {
  /** The day it was made; empty: taken away. */
  readonly on: string
  readonly method?: string
  readonly result?: string
  readonly note: string
  readonly nextOn: string
}

/** What is to be recorded, or what is not right yet. Only what there is to say goes along. */
export function writtenAttempt(
  { on, method, result, note, nextOn }: WrittenAttempt,
  now: string,
): Omit<RecordAttempt, 'commandId'> | 'choose' | 'days' {
  if (method === undefined || result === undefined) return 'choose'
  const today = beijingDate(now)
  const words = note.trim()
  const more = {
    ...(on === today ? {} : { on }),
    ...(words === '' ? {} : { note: words }),
    ...(nextOn === '' ? {} : { nextOn }),
  }
  return areDaysPlausible(more, { written: today, today }) ? { attemptedAt: now, method, result, ...more } : 'days'
}
