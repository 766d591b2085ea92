import type { Role } from '../../shared/access/permissions'
import type { RegionCode } from '../../shared/access/region'
import type { ShortLived } from '../platform/sessions'

/** One sign-in. It ends when it is not used, at the latest at `endsAt`, and at once when the row is taken away. */
export interface SessionRow extends ShortLived {
  readonly staffId: string
  readonly sessionId: string
  readonly role: Role
  readonly scope: RegionCode
  readonly device?: string
  readonly startedAt: string
  /** Seconds since 1970. */
  readonly endsAt: number
  /** SHA-256 of the one refresh token that is good now. */
  readonly refresh: string
}

export const sessionKind = 'session'

/** Begins with the staff id, so that one person's sign-ins are one list. */
export const sessionRowId = (staffId: string, sessionId: string): string => `${staffId}#${sessionId}`
