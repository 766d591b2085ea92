import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Staff, StaffEvent } from './staff'

export interface RemoveStaff extends Command {
  readonly reason: string
}

export const removeStaff: Decide<Staff, RemoveStaff, StaffEvent> = (staff, { reason }) => {
  if (staff.state !== 'invited' && staff.state !== 'active') throw problem('staff.unknown')
  return [{ type: 'staff.disabled', reason }]
}
