import { type StaffEvent, staffStream } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import { readStaff } from '../staff/known-staff'
import { operatorId } from './start-session'

const most = 20

/** What others did with an account, and on which days it came to a new device. The rest is the holder's own work. */
const told = {
  'staff.invited': 'invited',
  'staff.codeIssued': 'codeIssued',
  'staff.bound': 'deviceBound',
  'staff.deviceBound': 'deviceBound',
  'staff.credentialsSet': 'credentialsSet',
  'staff.disabled': 'disabled',
} as const satisfies Record<StaffEvent['type'], string>

/** The history of one's own account, the newest first: who made a code for it, when, and why. */
export async function accountEvents(needs: Pick<Dependencies, 'journal'>, staffId: string) {
  const entries = await needs.journal.read<StaffEvent>(staffStream(staffId))
  const rows = entries.flatMap(({ events, at, by }) =>
    events.map((event) => ({ kind: told[event.type], at, by, ...('reason' in event ? { reason: event.reason } : {}) })),
  )
  const newest = rows.reverse().slice(0, most)
  const names = new Map<string, string>()
  for (const { by } of newest) if (!names.has(by)) names.set(by, await nameOf(needs, by))
  return newest.map(({ by, ...row }) => ({ ...row, by: names.get(by) ?? '', own: by === staffId }))
}

async function nameOf(needs: Pick<Dependencies, 'journal'>, id: string): Promise<string> {
  if (id === operatorId) return '系统运维'
  const staff = await readStaff(needs, id)
  return staff.state === 'unknown' ? '' : staff.name
}
