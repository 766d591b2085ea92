import { contains, type RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import { type ActiveStaff, readStaff } from './known-staff'
import type { OpenIdRow } from './staff-rows.projector'

type Needs = Pick<Dependencies, 'views' | 'journal'>

/** Whose phone it is: a row only says who to ask, the staff's own stream says yes. */
export async function staffBoundTo(needs: Needs, openIdDigest: string): Promise<ActiveStaff | undefined> {
  const { rows } = await needs.views.list<OpenIdRow>(keys.openId(openIdDigest))
  for (const { staffId } of rows) {
    const staff = await readStaff(needs, staffId)
    if (staff.state === 'active' && staff.openIdDigest === openIdDigest) return staff
  }
  return undefined
}

export async function staffOnWeChat(needs: Needs, openIdDigest: string, county: RegionCode): Promise<boolean> {
  const staff = await staffBoundTo(needs, openIdDigest)
  return staff !== undefined && contains(county, staff.scope)
}
