import { countyOf, type RegionCode, townshipOf } from '../../shared/access/region'
import { fold } from '../../shared/journal/stream'
import { type CountyEvent, countyKind, countyStream } from '../../shared/regions/county'
import type { Dependencies } from '../dependencies'
import { remembered } from '../platform/remembered'
import type { County, Regions } from './regions'

/** A county never changes once it is open, so it is read again only to let memory go. */
const keptMilliseconds = 10 * 60_000

interface Known {
  readonly county: County
  readonly names: ReadonlyMap<RegionCode, string>
}

/** Counties from their own streams: what is not there yet is asked again each time. */
export function journalRegions({ journal, clock }: Pick<Dependencies, 'journal' | 'clock'>): Regions {
  const load = async (code: RegionCode): Promise<Known | undefined> => {
    const state = fold(countyKind, await journal.read<CountyEvent>(countyStream(code)))
    if (state.state === 'unknown') return undefined
    const { names, townships, villages } = state
    const divisions = [{ code, name: names[2] }, ...townships, ...villages]
    const county = { code, names, townships, villages }
    return { county, names: new Map(divisions.map((division) => [division.code, division.name])) }
  }
  const known = remembered(load, { milliseconds: keptMilliseconds, most: 100, clock })

  const nameOf = async (region: RegionCode): Promise<string> => {
    if (region.length >= 6) return (await known(countyOf(region)))?.names.get(region) ?? region
    return region === '' ? '全国' : region
  }

  return {
    county: async (code) => (await known(countyOf(code)))?.county,
    nameOf,
    namesOf: (region) => Promise.all(levelsOf(region).map(nameOf)),
  }
}

const levelsOf = (region: RegionCode): readonly RegionCode[] =>
  [...new Set([countyOf(region), townshipOf(region), region])].filter((code) => code !== '')
