import { contains, type RegionCode, townshipOf } from '../access/region'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { CountyEvent, CountyState, Division } from './county'

export interface OpenCounty extends Command {
  readonly names: readonly string[]
  readonly townships: readonly Division[]
  readonly villages: readonly Division[]
}

/** A county with its divisions. Each lies where its code says, and no code comes twice. */
export const openCounty: Decide<CountyState, OpenCounty, CountyEvent> = (county, command, { region = '' }) => {
  if (county.state !== 'unknown') throw problem('county.exists')
  if (region.length !== 6) throw problem('region.unknown')

  const { townships, villages } = command
  const [province = '', city = '', name = ''] = command.names
  const known = new Set(townships.map(({ code }) => code))
  const strays = [
    ...strayIn('townships', townships, (code) => contains(region, code)),
    ...strayIn('villages', villages, (code) => known.has(townshipOf(code))),
  ]
  if (strays.length > 0) throw problem('request.invalid', { part: 'body', issues: strays })
  return [{ type: 'county.opened', region, names: [province, city, name], townships, villages }]
}

const strayIn = (
  field: string,
  divisions: readonly Division[],
  belongs: (code: RegionCode) => boolean,
): readonly string[] => {
  const seen = new Set<RegionCode>()
  return divisions.flatMap(({ code }, index) => {
    const isStray = seen.has(code) || !belongs(code)
    seen.add(code)
    return isStray ? [`${field}.${index}.code`] : []
  })
}
