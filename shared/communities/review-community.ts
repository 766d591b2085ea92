import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { ReturnedItem } from '../registrations/registration'
import { type CommunityState, isFilled, type ReviewLevel } from './community'
import type { CommunityRule } from './rule'

export interface ReviewCommunity extends Command {
  /** The version the reviewer saw: a newer one must be seen first. */
  readonly version: number
  readonly decision:
    | { readonly kind: 'approved' }
    /** An item of the edition or `whole`, with the reason. */
    | { readonly kind: 'returned'; readonly items: readonly ReturnedItem[] }
}

type Decision = ReviewCommunity['decision']['kind']

/** Where each level may say what. The county may take back its own approval as long as nothing is locked. */
const whileIn: Readonly<Record<ReviewLevel, Readonly<Record<Decision, readonly CommunityState[]>>>> = {
  township: { approved: ['townshipReview'], returned: ['townshipReview'] },
  county: { approved: ['countyReview'], returned: ['countyReview', 'approved'] },
}

/** A reviewer never changes an answer: the form passes, or goes back to the leader with item and reason. */
export const reviewCommunity =
  (level: ReviewLevel): CommunityRule<ReviewCommunity> =>
  (community, { version, decision }, { by }) => {
    const { state } = community
    if (state === 'locked') throw problem('community.locked')
    if (!isFilled(community) || !whileIn[level][decision.kind].includes(state))
      throw problem('community.notUnderReview', { state })
    const { form } = community
    if (form.filledBy === by) throw problem('review.ownWork')
    if (form.version !== version) throw problem('community.otherVersion', { version: form.version })

    return decision.kind === 'approved'
      ? [{ type: 'community.approved', level, by }]
      : [{ type: 'community.returned', level, items: decision.items, by }]
  }
