import type { RegionCode } from '../access/region'
import { isVisiting, type StaffRole } from './staff'

const county = 6
const township = 9

/** The widest region a role works in: a county office its county; who visits or reviews, a township or a village. */
export const fitsRole = (role: StaffRole, scope: RegionCode): boolean =>
  role === 'county' ? scope.length === county : scope.length >= township

/** Who visits a whole county holds every resident's data on one phone; an old account of that kind is shown as such. */
export const isTooWide = (role: string, scope: RegionCode): boolean => isVisiting({ role }) && scope.length < township
