import type { AnswerValue } from '../../../shared/registrations/interview'

/** What the form asks when somebody has died, in its order. */
export const deathOf = (): readonly (readonly [item: string, answer: AnswerValue])[] => [
  ['status_code', 'dead'],
  ['death_date', new Date(Date.now() - 40 * 24 * 3_600_000).toISOString().slice(0, 10)],
  ['death_source', 'village'],
  ['death_informant', '邻居何大姐'],
  ['note', '村里出具了证明。'],
]
