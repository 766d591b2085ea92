import type { Settings } from '../../../../shared/campaigns/settings'
import { secondsBetween } from '../../../../shared/instants'
import type { Draft } from './draft'

/** Reading begins when its page is opened. A clock that was set back since would let nobody go on: then it begins anew. */
export function withReadBackBegun(draft: Draft, now: string): Draft {
  const { readBackFrom, readBackAt } = draft
  if (readBackAt !== undefined) return draft
  if (readBackFrom !== undefined && secondsBetween(readBackFrom, now) >= 0) return draft
  return { ...draft, readBackFrom: now }
}

export const withReadBackDone = (draft: Draft, now: string): Draft =>
  draft.readBackAt === undefined ? { ...draft, readBackAt: now } : draft

/** How long the reading must still last: of who could not be registered nothing is read to anybody. */
export function readBackSecondsLeft(draft: Draft, { readBackSeconds }: Settings, now: string): number {
  const { answers, readBackFrom = now, readBackAt } = draft
  if (answers.status_code !== 'normal' || readBackAt !== undefined) return 0
  return Math.max(0, Math.ceil(readBackSeconds - Math.max(0, secondsBetween(readBackFrom, now))))
}
