import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import { isVisiting, type Staff, type StaffEvent } from './staff'

export interface ChangeDevice extends Command {
  readonly device: string
}

/** A collector works on one device: the newest. */
export const changeDevice: Decide<Staff, ChangeDevice, StaffEvent> = (staff, { device }) => {
  if (staff.state !== 'active' || !isVisiting(staff)) throw problem('signIn.refused')
  return [{ type: 'staff.deviceBound', device }]
}
