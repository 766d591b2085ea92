import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertComplete } from './assert-complete'
import type { CommunityRule, FormContext } from './rule'

export interface LockCommunity extends Command {
  /** The version the county saw. */
  readonly version: number
}

/**
 * Frozen for the report, after the village's persons: its cross-checks look at their final answers, and what they find
 * now must have a reason too. If it has none, the county returns the form.
 */
export const lockCommunity: CommunityRule<LockCommunity, FormContext> = (community, { version }, context) => {
  const { state } = community
  if (state === 'locked') throw problem('community.locked')
  if (state !== 'approved') throw problem('community.notUnderReview', { state })
  if (community.form.version !== version) throw problem('community.otherVersion', { version: community.form.version })
  if (context.openPersons > 0) throw problem('community.personsOpen', { count: context.openPersons })
  assertComplete(community.form, context, 'locking')
  return [{ type: 'community.locked', by: context.by }]
}
