import type { RegionCode } from '../../shared/access/region'
import type { Staff, StaffRole } from '../../shared/staff/staff'
import type { ViewRow } from '../platform/views'

/** What lists show of one member of staff. */
export interface StaffRow extends ViewRow {
  readonly staffId: string
  readonly account: string
  readonly name: string
  readonly role: StaffRole
  readonly scope: RegionCode
  readonly state: 'invited' | 'active' | 'disabled'
}

export const staffRow = (staff: Exclude<Staff, { state: 'unknown' }>, seq: number): StaffRow => {
  const { staffId, account, name, role, scope, state } = staff
  return { seq, staffId, account, name, role, scope, state }
}
