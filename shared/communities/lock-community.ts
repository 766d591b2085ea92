import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertComplete } from './assert-complete'
import type { CommunityRule, FormContext } from './rule'

/**
 * Frozen for the report, after the village's persons: its cross-checks look at their final answers, and what they find
 * now must have a reason too. If it has none, the county returns the form.
 */
export const lockCommunity: CommunityRule<Command, FormContext> = (community, _, context) => {
  const { state } = community
  if (state === 'locked') throw problem('community.locked')
  if (state !== 'approved') throw problem('community.notUnderReview', { state })
  if (context.openPersons > 0) throw problem('community.personsOpen', { count: context.openPersons })
  assertComplete(community.form, context, 'locking')
  return [{ type: 'community.locked', by: context.by }]
}
