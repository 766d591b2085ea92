/** GB/T 2260 and the statistical divisions: province 2, city 4, county 6, township 9, village 12 digits; '' is the whole country. */
export type RegionCode = string

const levels = [0, 2, 4, 6, 9, 12]

export const isRegionCode = (code: string): boolean => levels.includes(code.length) && /^\d*$/.test(code)

/** True when `region` is `scope` or lies in it. A prefix that is no level of its own contains nothing. */
export const contains = (scope: RegionCode, region: RegionCode): boolean =>
  isRegionCode(scope) && isRegionCode(region) && region.startsWith(scope)

export const countyOf = (region: RegionCode): RegionCode => region.slice(0, 6)
export const townshipOf = (region: RegionCode): RegionCode => region.slice(0, 9)
