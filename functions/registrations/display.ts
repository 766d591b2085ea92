import type { RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'

/** What a list shows of a person: opened in memory, never stored open. */
export interface Display {
  readonly name: string
  /** Pinyin initials, for the phone's own search. */
  readonly initials: string
  readonly maskedNumber: string
}

type Needs = Pick<Dependencies, 'sealer'>

export const sealDisplay = (
  { sealer }: Needs,
  county: RegionCode,
  personId: string,
  display: Display,
): Promise<string> =>
  sealer.seal(county, JSON.stringify([display.name, display.initials, display.maskedNumber]), boundTo(personId))

export async function openDisplay(
  { sealer }: Needs,
  county: RegionCode,
  personId: string,
  sealed: string,
): Promise<Display> {
  const [name = '', initials = '', maskedNumber = ''] = JSON.parse(
    await sealer.open(county, sealed, boundTo(personId)),
  ) as readonly string[]
  return { name, initials, maskedNumber }
}

const boundTo = (personId: string) => `display#${personId}`
