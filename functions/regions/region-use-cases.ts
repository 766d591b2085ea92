import { countyOf, type RegionCode } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { type CountyEvent, type CountyState, countyKind, countyStream } from '../../shared/regions/county'
import { openCounty } from '../../shared/regions/open-county'
import type { regionRoutes } from '../../shared/regions/regions.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import type { Subject } from '../platform/handle'
import type { County } from './regions'

type Needs = Pick<Dependencies, 'handle' | 'regions'>

const countySubject: Subject<CountyState, CountyEvent, Parameters<typeof openCounty>[2]> = {
  kind: countyKind,
  contextOf: async (context) => context,
  unknown: () => problem('region.unknown'),
}

export const regionUseCases = ({ handle, regions }: Needs): UseCases<typeof regionRoutes> => ({
  'POST /regions/{region}/openings': (request) =>
    handle(countySubject, openCounty, countyStream(request.params.region), {
      ...request,
      region: request.params.region,
    }),

  'GET /regions/{region}': async ({ params: { region } }) => {
    const county = region.length < 6 ? undefined : await regions.county(countyOf(region))
    if (!county || !(region === county.code || divisionsOf(county).some(({ code }) => code === region)))
      throw problem('region.unknown')
    return { code: region, name: await regions.nameOf(region), children: [...childrenOf(county, region)] }
  },
})

const divisionsOf = ({ townships, villages }: County) => [...townships, ...villages]

const childrenOf = ({ townships, villages }: County, region: RegionCode) => {
  if (region.length === 6) return townships
  return region.length === 9 ? villages.filter(({ code }) => code.startsWith(region)) : []
}
