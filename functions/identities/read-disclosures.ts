import { countyOf, type RegionCode } from '../../shared/access/region'
import { type DisclosureEvent, disclosureStream } from '../../shared/identities/disclosure'
import type { Dependencies } from '../dependencies'
import { openText } from '../platform/sealed-texts'

interface Place {
  readonly campaignId: string
  readonly personId: string
}

/** Her own access log, the newest first: what the console promises whoever opens a number. Only the county office may. */
export async function readDisclosures(
  { journal, sealer, regions }: Pick<Dependencies, 'journal' | 'sealer' | 'regions'>,
  place: Place,
  region: RegionCode,
) {
  const county = countyOf(region)
  const entries = await journal.read<DisclosureEvent>(disclosureStream(place))
  const office = `${await regions.nameOf(county)}残疾人联合会`
  const opened = entries.flatMap(({ at, events }) => events.map(({ reason }) => ({ at, reason })))
  return Promise.all(
    opened.reverse().map(async ({ at, reason }) => {
      return { at, office, reason: await openText(sealer, { county, personId: place.personId }, reason) }
    }),
  )
}
