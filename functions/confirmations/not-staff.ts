import { contains, countyOf, type RegionCode } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { StaffSession } from '../http/staff-sessions'
import { type SessionRow, sessionKind, sessionRowId } from '../sign-in/session-row'
import { isStaffDevice } from '../staff/staff-devices'
import { staffOnWeChat } from '../staff/staff-on-wechat'

type Needs = Pick<Dependencies, 'journal' | 'views' | 'sessions' | 'clock'>

/** All that shows who holds the phone. Digests only: none of it can be turned back. */
export interface Holder {
  readonly openIdDigests: readonly string[]
  readonly deviceDigests: readonly string[]
  readonly staffSessions: readonly StaffSession[]
}

/**
 * Whoever issues links, works in the county or holds an enrolled phone is not the second key (T04). Asked when a link is
 * opened and again at every step after it: a sign-in may begin in between.
 */
export async function assertNotStaff(needs: Needs, region: RegionCode, holder: Holder): Promise<void> {
  const county = countyOf(region)
  const signs = await Promise.all([
    ...holder.openIdDigests.map((digest) => staffOnWeChat(needs, digest, county)),
    ...holder.deviceDigests.map((digest) => isStaffDevice(needs, digest, county)),
    ...holder.staffSessions.map((session) => isLive(needs, session, county)),
  ])
  if (signs.includes(true)) throw problem('confirmation.staffDevice')
}

/** Also the operator, whose scope is every county. */
async function isLive({ sessions, clock }: Needs, { staffId, sessionId }: StaffSession, county: RegionCode) {
  const row = await sessions.get<SessionRow>(sessionKind, sessionRowId(staffId, sessionId))
  if (!row || row.expiresAt <= Date.parse(clock()) / 1000) return false
  return contains(row.scope, county) || contains(county, row.scope)
}
