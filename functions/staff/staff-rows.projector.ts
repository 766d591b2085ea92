import { fold } from '../../shared/journal/stream'
import { type Staff, type StaffEvent, staffKind } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import type { Entry } from '../platform/journal'
import { keys } from '../platform/keys'
import type { ViewRow } from '../platform/views'
import { deviceDigestOf, type StaffDeviceRow } from './staff-devices'
import { staffRow } from './staff-row'

/** Whose WeChat this may be; sign-in looks at the staff's own stream before it believes it. */
export interface OpenIdRow extends ViewRow {
  readonly staffId: string
}

/** Made from the whole stream: a late or repeated record changes nothing, and a rebuild is this again. */
export const projectStaffRow =
  ({ journal, views }: Pick<Dependencies, 'journal' | 'views'>) =>
  async (stream: string): Promise<void> => {
    const entries = await journal.read<StaffEvent>(stream)
    const staff = fold(staffKind, entries)
    if (staff.state === 'unknown') return
    const row = staffRow(staff, entries.length)
    await views.advance(keys.staffRow(staff.region, staff.staffId), row, { queue: queueKeyOf(staff) })

    for (const digest of openIdsOf(entries)) {
      const openIdRow: OpenIdRow = { seq: entries.length, staffId: staff.staffId }
      await views.advance(keys.openIdRow(digest, staff.staffId), openIdRow)
    }
    for (const device of devicesOf(entries)) {
      const deviceRow: StaffDeviceRow = { seq: entries.length, staffId: staff.staffId }
      await views.advance(keys.staffDeviceRow(deviceDigestOf(device), staff.staffId), deviceRow)
    }
  }

const queueKeyOf = ({ scope, staffId }: Exclude<Staff, { state: 'unknown' }>) => ({
  pk: keys.staff(),
  sk: `${scope}#${staffId}`,
})

/** Every one that was ever bound: a row once written stays right, and a rebuild writes the same. */
const openIdsOf = (entries: readonly Entry<StaffEvent>[]): ReadonlySet<string> =>
  new Set(
    entries
      .flatMap(({ events }) => events)
      .flatMap((event) => (event.type === 'staff.bound' && event.openIdDigest ? [event.openIdDigest] : [])),
  )

const devicesOf = (entries: readonly Entry<StaffEvent>[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ events }) => events).flatMap((event) => ('device' in event ? [event.device] : [])))
