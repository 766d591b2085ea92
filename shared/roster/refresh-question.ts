import type { RegionCode } from '../access/region'

export interface AskedInVillage {
  readonly region: RegionCode
  readonly known: number
  readonly missing: number
  /** Absent where nobody's type or grade changes. */
  readonly changed?: number
}

type Because = 'missing' | 'changed'

/** A later roster says something of persons known already that a person must look at. Asked before anything enters. */
export interface RefreshQuestion {
  /** Who it is about, hashed: an answer names the question it was given to. */
  readonly id: string
  readonly known: number
  readonly missing: number
  /** Of the known persons it names, how many get another type or grade. This and what follows: absent in older questions. */
  readonly changed?: number
  /** How many it names who are not known in its places. */
  readonly added?: number
  /** Which share was over its limit. */
  readonly because?: readonly Because[]
  /** Only villages in which somebody is missing or changes. */
  readonly villages: readonly AskedInVillage[]
}

type Counts = Pick<RefreshQuestion, 'known' | 'missing' | 'changed'>

/** A share of exactly its limit is still taken without a question. */
export const whyAsk = (
  { known, missing, changed = 0 }: Counts,
  limits: { readonly rosterMissingShare: number; readonly rosterChangedShare: number },
): readonly Because[] => {
  const named = known - missing
  return [
    ...(known > 0 && missing / known > limits.rosterMissingShare ? (['missing'] as const) : []),
    ...(named > 0 && changed / named > limits.rosterChangedShare ? (['changed'] as const) : []),
  ]
}

/** What is to be decided. `onlyAdds`: it names none of the known, so it is a list of new persons or the wrong file. */
export const whatIsAsked = (question: RefreshQuestion): readonly (Because | 'onlyAdds')[] => {
  const namesNobodyKnown = question.added !== undefined && question.missing === question.known
  return (question.because ?? ['missing']).map((one) => (one === 'missing' && namesNobodyKnown ? 'onlyAdds' : one))
}

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
