import type { Known } from '../board'

/** Where an answer of an older edition says the same under another item's key. */
interface SameMeaning {
  readonly older: string
  readonly newer: string
  /** Older option → newer option; what is not named has no counterpart, and is asked anew. */
  readonly options: Readonly<Record<string, string>>
}

// Since 2022 town and country answer one question about housing. A house in good condition may be anybody's: it is not 自有.
const sameMeanings: readonly SameMeaning[] = [
  { older: 'rural_housing', newer: 'housing_status', options: { unsafe: 'unsafe', none: 'none' } },
  { older: 'urban_housing', newer: 'housing_status', options: { own: 'own', secured: 'public', rented: 'rented' } },
]

/** Answers by meaning key, with what older items say put under the newer keys as well. Never by number, code or position. */
export function withNewerKeys(answers: Known): Known {
  const added: Record<string, unknown> = {}
  for (const { older, newer, options } of sameMeanings) {
    const answer = answers[older]
    if (typeof answer !== 'string' || !Object.keys(options).includes(answer)) continue
    added[newer] = options[answer]
  }
  return { ...added, ...answers }
}
