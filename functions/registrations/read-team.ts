import { contains, type RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import type { StaffRow } from '../staff/staff-row'

const visiting = ['collector', 'leader']

/** Who may sign beside the collector: the visiting staff whose scope holds the village (R74: at least two). */
export async function readTeam({ views }: Pick<Dependencies, 'views'>, region: RegionCode) {
  const staff = await everyRow<StaffRow>(views, keys.staffOf(region))
  return staff
    .filter(({ role, state, scope }) => visiting.includes(role) && state !== 'disabled' && contains(scope, region))
    .map(({ staffId, name, role }) => ({ staffId, name, role }))
}
