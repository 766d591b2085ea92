import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import { isVisiting, type Staff, type StaffEvent } from './staff'

export interface IssueCode extends Command {
  readonly reason: string
}

/** With a code its maker could enter as the other: so it is written down, with the reason, and its holder is told. */
export const issueCode: Decide<Staff, IssueCode, StaffEvent> = (staff, { reason }) => {
  if (staff.state !== 'active' || !isVisiting(staff)) throw problem('staff.unknown')
  return [{ type: 'staff.codeIssued', reason }]
}
