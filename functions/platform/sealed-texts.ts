import type { RegionCode } from '../../shared/access/region'
import type { Sealer } from './sealer'

/**
 * What people write in their own words can hold anybody's name or number: reasons, notes, answers of text type. It is
 * sealed for the person it is about. Entries of the first months hold such texts open; both are read.
 */
const boundTo = (personId: string) => `text#${personId}`

export interface TextPlace {
  readonly county: RegionCode
  readonly personId: string
}

const sealedMark = 'v1.'

/** Sealed unless it is already: sealing again changes nothing. */
export async function sealOnce(sealer: Sealer, county: RegionCode, text: string, bound: string): Promise<string> {
  if (text.startsWith(sealedMark) && (await opened(sealer, county, text, bound)) !== undefined) return text
  return sealer.seal(county, text, bound)
}

async function opened(sealer: Sealer, county: RegionCode, sealed: string, bound: string): Promise<string | undefined> {
  try {
    return await sealer.open(county, sealed, bound)
  } catch {
    // Sealed for somebody else, or written by a person who likes to begin with our mark.
    return undefined
  }
}

export const sealText = (sealer: Sealer, { county, personId }: TextPlace, text: string): Promise<string> =>
  sealOnce(sealer, county, text, boundTo(personId))

export async function openText(sealer: Sealer, { county, personId }: TextPlace, text: string): Promise<string> {
  if (!text.startsWith(sealedMark)) return text
  return (await opened(sealer, county, text, boundTo(personId))) ?? text
}

/** A value with every sealed text of this person in it opened, however deep it stands. */
export async function openTexts<Value>(sealer: Sealer, place: TextPlace, value: Value): Promise<Value> {
  if (typeof value === 'string') return (await openText(sealer, place, value)) as Value
  if (Array.isArray(value)) return (await Promise.all(value.map((one) => openTexts(sealer, place, one)))) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(async ([key, one]) => [key, await openTexts(sealer, place, one)] as const)
  return Object.fromEntries(await Promise.all(entries)) as Value
}
