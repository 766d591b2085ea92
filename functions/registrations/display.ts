import type { RegionCode } from '../../shared/access/region'
import { maskNumber } from '../../shared/identities/mask'
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
  // Sealed in the first months it holds ten digits: what leaves here follows the rule of today.
  return { name, initials, maskedNumber: maskedNumber.length > 8 ? maskNumber(maskedNumber) : maskedNumber }
}

const boundTo = (personId: string) => `display#${personId}`
