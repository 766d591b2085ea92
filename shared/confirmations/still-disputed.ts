import { type GivenWord, isAbove, isAtLeast, levelOf, type OpenDispute } from '../registrations/confirmation'
import type { Registration } from '../registrations/registration'

/**
 * The items disputed before that this word does not take back. A dispute ends by a new version of the interview, or when
 * the same link, as sure as before, or a surer word says that the item is right after all.
 */
export function stillDisputed(registration: Registration, word: GivenWord): readonly string[] {
  if (registration.state === 'unknown' || registration.confirmation.kind !== 'disputed') return []
  const open = registration.confirmation.items.filter((dispute) => !takesBack(word, dispute))
  return [...new Set(open.map(({ item }) => item))]
}

function takesBack(word: GivenWord, { item, linkId, level = 'link', relation }: OpenDispute): boolean {
  // Called wrong again, with another correction: the new one stands for the old.
  const isSpokenOf = word.verdicts[item] === 'right' || word.verdicts[item] === 'wrong'
  const isAsSure = isAbove(levelOf(word), level) || (word.linkId === linkId && isAtLeast(levelOf(word), level))
  return isSpokenOf && isAsSure && (word.relation === relation || word.relation === 'self')
}
