import { countyOf, type RegionCode } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'

/** A form belongs to a village that exists: nothing larger, and nothing invented. */
export async function assertVillage({ regions }: Pick<Dependencies, 'regions'>, region: RegionCode): Promise<void> {
  const county = region.length === 12 ? await regions.county(countyOf(region)) : undefined
  if (!county?.villages.some(({ code }) => code === region)) throw problem('region.unknown')
}
