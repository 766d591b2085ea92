import type { RegionCode } from '../access/region'

export interface MissingInVillage {
  readonly region: RegionCode
  readonly known: number
  readonly missing: number
}

/** A later roster lacks persons who are known already: how many of how many, and where. Asked before anything enters. */
export interface RefreshQuestion {
  /** Who is missing, hashed: an answer names the question it was given to. */
  readonly id: string
  readonly known: number
  readonly missing: number
  /** Only villages in which somebody is missing. */
  readonly villages: readonly MissingInVillage[]
}

/** A share of exactly the limit is still taken without a question. */
export const mustAsk = ({ known, missing }: Pick<RefreshQuestion, 'known' | 'missing'>, limit: number): boolean =>
  known > 0 && missing / known > limit

/**
 * The smallest region that holds every village of a file: what the file claims to cover. A file of one township is not
 * asked about the others; a file of a whole county from which a township is gone is.
 */
export function coveredBy(villages: Iterable<RegionCode>): RegionCode | undefined {
  const all = [...villages]
  const [first] = all
  return first === undefined
    ? undefined
    : [12, 9, 6]
        .map((length) => first.slice(0, length))
        .find((region) => all.every((village) => village.startsWith(region)))
}
