import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { assertVersion } from './assert-version'
import { isOwnWork } from './return-registration'
import type { RegistrationRule } from './rule'
import { photosNotThere } from './standing-photos'

export interface ApproveRegistration extends Command {
  /** The version the reviewer saw: a newer one must be seen first. */
  readonly version: number
}

/** The township is content; the county's sections come next. */
export const approveRegistration: RegistrationRule<ApproveRegistration> = (registration, { version }, { by }) => {
  const { state } = registration
  if (state === 'locked') throw problem('registration.locked')
  if (state !== 'townshipReview') throw problem('registration.notUnderReview', { state })
  if (isOwnWork(registration.interview, by)) throw problem('review.ownWork')
  assertVersion(registration.interview, version)
  const missing = photosNotThere(registration.interview, registration.evidence)
  if (missing.length > 0) throw problem('review.photoMissing', { photos: missing.map(({ hash }) => hash) })

  return [{ type: 'registration.approved', by }]
}
