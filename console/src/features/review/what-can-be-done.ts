import type { Permission } from '../../../../shared/access/permissions'
import type { RegistrationRecord } from '../record/compare'

export type ReviewedRecord = Pick<
  RegistrationRecord,
  'personId' | 'name' | 'region' | 'state' | 'interview' | 'claim' | 'decided' | 'reopens'
>

export interface Possible {
  readonly approve: boolean
  readonly return: boolean
  /** The township as the second person: the leader made the claim herself, or the village has none. */
  readonly secondWord: boolean
  readonly decide: boolean
  readonly reopen: boolean
  readonly lock: boolean
}

interface Reader {
  readonly staffId: string
  may(permission: Permission): boolean
}

/** Which buttons a person has at a record; the server decides again. Until the lock, what was approved can be returned. */
export function whatCanBeDone({ state, claim, reopens }: ReviewedRecord, { staffId, may }: Reader): Possible {
  return {
    approve: state === 'townshipReview' && may('registration.approve'),
    return: ['townshipReview', 'sectionRelease'].includes(state) && may('registration.return'),
    secondWord: state === 'statusClaimed' && claim?.claimedBy !== staffId && may('status.confirm'),
    decide: state === 'countyVerify' && may('status.decide'),
    reopen: reopens !== undefined && may('status.decide'),
    lock: state === 'sectionRelease' && may('registration.lock'),
  }
}
