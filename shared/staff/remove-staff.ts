import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Staff, StaffEvent } from './staff'

export interface RemoveStaff extends Command {
  readonly reason: string
}

export const removeStaff: Decide<Staff, RemoveStaff, StaffEvent> = (staff, { reason }, { by }) => {
  if (staff.state !== 'invited' && staff.state !== 'active') throw problem('staff.unknown')
  // A county whose only account is gone can let nobody in any more; another office, or the operator, removes it.
  if (staff.staffId === by) throw problem('staff.ownAccount')
  return [{ type: 'staff.disabled', reason }]
}
