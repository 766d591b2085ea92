import type { RegionCode } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'

/** The villages of a county, township or village; a region above a county has none of its own here. */
export async function villagesIn(
  { regions }: Pick<Dependencies, 'regions'>,
  region: RegionCode,
): Promise<readonly RegionCode[]> {
  if (region.length === 12) return [region]
  const county = region.length < 6 ? undefined : await regions.county(region.slice(0, 6))
  if (!county) throw problem('region.unknown')
  return county.villages.map(({ code }) => code).filter((code) => code.startsWith(region))
}
