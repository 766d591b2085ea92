import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertComplete } from './assert-complete'
import { type Community, type CommunityForm, isOpenForFilling, versionOf } from './community'
import type { CommunityRule, FormContext } from './rule'

export interface FillCommunity extends Command {
  /** The version the leader saw when she began; 0 for the first. */
  readonly baseVersion: number
  readonly form: CommunityForm
}

/** The leader's answers as the next version. What the committee signed before is void: it signs again. */
export const fillCommunity: CommunityRule<FillCommunity, FormContext> = (community, { baseVersion, form }, context) => {
  const { at, by, content, editionHash } = context
  assertOpen(community)
  const version = versionOf(community)
  if (baseVersion !== version) throw problem('community.otherVersion', { version })
  if (form.edition !== editionHash) throw problem('interview.otherEdition', { edition: editionHash })

  const region = community.region ?? context.region
  if (region?.length !== 12) throw problem('region.unknown')
  assertComplete({ ...form, filledAt: at }, context, 'interview')
  return [
    { type: 'community.filled', region, content, form: { ...form, version: version + 1, filledBy: by, filledAt: at } },
  ]
}

function assertOpen(community: Community): void {
  if (community.state === 'locked') throw problem('community.locked')
  if (!isOpenForFilling(community)) throw problem('community.underReview')
}
