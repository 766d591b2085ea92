import type { Settings } from '../campaigns/settings'
import type { FormInput } from '../forms/board'
import type { CompiledEdition, Group, Item } from '../forms/edition'
import { evaluate } from '../forms/evaluate'
import { beijingDate } from '../forms/facts'
import { statusOf } from './interview'
import { ofOneSitting } from './of-one-sitting'
import { hasInterview, type Registration } from './registration'

/** Where a record stands that was collected before the reference date: to be confirmed on it, now, or confirmed (R85). */
export type ReconfirmationState = 'planned' | 'due' | 'done'

interface Day {
  readonly settings: Pick<Settings, 'referenceDate' | 'reconfirmation'>
  /** ISO UTC. */
  readonly at: string
}

const underReview = ['townshipReview', 'sectionRelease']

/** Undefined: nothing to confirm again. A visit that ends on the reference date or later needs nothing more. */
export function reconfirmationOf(registration: Registration, { settings, at }: Day): ReconfirmationState | undefined {
  if (settings.reconfirmation === 'off' || !hasInterview(registration)) return undefined
  const { interview, reconfirmed, state } = registration
  const { referenceDate } = settings
  if (statusOf(interview) !== 'normal' || beijingDate(interview.paradata.endedAt) >= referenceDate) return undefined
  if (reconfirmed?.version === interview.version) return 'done'
  // What was returned is asked again anyway; what is locked stays as it is.
  if (!underReview.includes(state)) return undefined
  return beijingDate(at) < referenceDate ? 'planned' : 'due'
}

/**
 * May the collector visit again: nothing submitted yet, sent back, disputed by the person herself, or to be confirmed
 * again and something changed.
 */
export const isOpenForInterview = (registration: Registration, day: Day): boolean =>
  ['rostered', 'attempted', 'returned'].includes(registration.state) ||
  isDisputed(registration) ||
  reconfirmationOf(registration, day) === 'due'

const isDisputed = (registration: Registration): boolean =>
  underReview.includes(registration.state) &&
  registration.state !== 'unknown' &&
  registration.confirmation.kind === 'disputed'

export interface GroupToReconfirm {
  readonly group: Group
  /** Asked, answered, and about the person: what is read out to her. */
  readonly items: readonly Item[]
}

/** What must be asked again: the groups of her record as she hears it, without what only concerns the visit. */
export function groupsToReconfirm(edition: CompiledEdition, input: FormInput): readonly GroupToReconfirm[] {
  const asked = new Set(evaluate(edition, input).asked)
  return edition.edition.groups
    .map((group) => ({
      group,
      items: group.items.filter(
        ({ key, given, plain }) =>
          !given && plain !== undefined && asked.has(key) && input.answers[key] !== undefined && !ofOneSitting.has(key),
      ),
    }))
    .filter(({ items }) => items.length > 0)
}
