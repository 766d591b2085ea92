import { contains, countyOf, type RegionCode } from '../access/region'
import type { Command, Context, Decide } from '../journal/stream'
import { problem } from '../problems'
import { fitsRole } from './fits-role'
import type { Staff, StaffEvent, StaffRole } from './staff'

export interface InviteStaff extends Command {
  readonly account: string
  readonly name: string
  readonly role: StaffRole
  readonly scope: RegionCode
  /** SHA-256 of the code; the code itself is never stored. */
  readonly invitation: string
}

/** Long enough for a county to hand out its codes at a training. */
const invitationDays = 14

export interface InvitationContext extends Context {
  readonly staffId: string
  /** The inviter's own. */
  readonly invitersScope: RegionCode
  /** `at`, so many days later. */
  daysLater(days: number): string
}

/** A new account. One that was disabled may be invited again in its own county; any other name is taken. */
export const inviteStaff: Decide<Staff, InviteStaff, StaffEvent, InvitationContext> = (staff, command, context) => {
  const { account, name, role, scope, invitation } = command
  if (!contains(context.invitersScope, scope)) throw problem('staff.outsideScope')
  if (!fitsRole(role, scope)) throw problem('staff.scopeTooWide')
  const isFree = staff.state === 'unknown' || (staff.state === 'disabled' && countyOf(staff.scope) === countyOf(scope))
  if (!isFree) throw problem('staff.accountTaken')

  const invitedUntil = context.daysLater(invitationDays)
  const { staffId } = context
  return [{ type: 'staff.invited', staffId, account, name, role, scope, invitation, invitedUntil }]
}
