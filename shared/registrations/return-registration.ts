import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertVersion } from './assert-version'
import type { ReturnedItem } from './registration'
import type { RegistrationRule } from './rule'

export interface ReturnRegistration extends Command {
  /** The version the reviewer saw. */
  readonly version: number
  readonly items: readonly ReturnedItem[]
}

/** Back to the person's own side, with item and reason: a reviewer never changes an answer (R114, R148). */
export const returnRegistration: RegistrationRule<ReturnRegistration> = (registration, { version, items }, { by }) => {
  const { state } = registration
  if (state === 'locked') throw problem('registration.locked')
  if (state !== 'townshipReview' && state !== 'sectionRelease') throw problem('registration.notUnderReview', { state })
  if (isOwnWork(registration.interview, by)) throw problem('review.ownWork')
  assertVersion(registration.interview, version)

  return [{ type: 'registration.returned', items }]
}

/** Nobody reviews what she collected or signed for as a member of the team. */
export const isOwnWork = (
  interview: {
    readonly collectedBy: string
    readonly signatures: { readonly collectors: readonly { readonly staffId: string }[] }
  },
  by: string,
): boolean => interview.collectedBy === by || interview.signatures.collectors.some(({ staffId }) => staffId === by)
