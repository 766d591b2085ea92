import type { RegionCode } from '../../shared/access/region'

export interface County {
  readonly code: RegionCode
  /** Province, city, county. */
  readonly names: readonly [string, string, string]
  readonly townships: readonly { readonly code: RegionCode; readonly name: string }[]
  readonly villages: readonly { readonly code: RegionCode; readonly name: string }[]
}

export interface Regions {
  county(code: RegionCode): Promise<County | undefined>
  /** 「望城区」, 「月亮岛街道」, 「戴公庙社区居委会」; the code itself where nothing is known. */
  nameOf(region: RegionCode): Promise<string>
  /** From the county down. */
  namesOf(region: RegionCode): Promise<readonly string[]>
}
