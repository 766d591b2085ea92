import { contains, type RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import { keys } from '../platform/keys'
import type { ViewRow } from '../platform/views'
import { readStaff } from './known-staff'

/** Whose phone this is or was; the staff's own stream says whether she is staff today. */
export interface StaffDeviceRow extends ViewRow {
  readonly staffId: string
}

/** As signing in names a phone: 32 hexadecimal digits. The same phone writes its id with dashes elsewhere. */
export const deviceDigestOf = (device: string): string => sha256(device.replace(/-/g, '').toLowerCase())

/** Also one she worked on before: an old phone lies in the same bag. */
export async function isStaffDevice(
  needs: Pick<Dependencies, 'views' | 'journal'>,
  deviceDigest: string,
  county: RegionCode,
): Promise<boolean> {
  const { rows } = await needs.views.list<StaffDeviceRow>(keys.staffDevice(deviceDigest))
  for (const { staffId } of rows) {
    const staff = await readStaff(needs, staffId)
    if (staff.state === 'active' && contains(county, staff.scope)) return true
  }
  return false
}
