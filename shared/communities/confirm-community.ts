import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { hasInk } from '../registrations/ink'
import { type Stroke, signedContent } from '../registrations/interview'
import type { CommunityRule, SignedContext } from './rule'

export interface ConfirmCommunity extends Command {
  /** SHA-256 of `signedContent` of the form the committee saw. */
  readonly covers: string
  readonly name: string
  readonly role: string
  readonly strokes: readonly Stroke[]
}

/** The village committee answers for exactly the form as it was filled; then the township looks at it. */
export const confirmCommunity: CommunityRule<ConfirmCommunity, SignedContext> = (
  community,
  { covers, name, role, strokes },
  { at, by, digest },
) => {
  if (community.state === 'locked') throw problem('community.locked')
  if (community.state !== 'filled') throw problem('community.notFilled')
  if (covers !== digest(signedContent(community.form))) throw problem('community.confirmationOutdated')
  if (!hasInk(strokes)) throw problem('signature.empty')
  return [{ type: 'community.confirmed', confirmation: { name, role, strokes, covers, at }, by }]
}
