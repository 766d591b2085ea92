import type { RegionCode } from '../access/region'
import { evolveBy, type StreamKind } from '../journal/stream'

export interface Division {
  readonly code: RegionCode
  readonly name: string
}

export interface CountyFacts {
  /** Province, city, county. */
  readonly names: readonly [string, string, string]
  readonly townships: readonly Division[]
  readonly villages: readonly Division[]
}

export type CountyState =
  | { readonly state: 'unknown'; readonly region?: undefined }
  | ({ readonly state: 'open'; readonly region: RegionCode } & CountyFacts)

export type CountyEvent = { readonly type: 'county.opened'; readonly region: RegionCode } & CountyFacts

const evolve = evolveBy<CountyState, CountyEvent>({
  'county.opened': (_, { type: __, ...facts }) => ({ ...facts, state: 'open' }),
})

export const countyKind: StreamKind<CountyState, CountyEvent> = { initial: { state: 'unknown' }, evolve }

export const countyStream = (code: RegionCode): string => `county#${code}`
