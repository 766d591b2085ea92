import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition } from '../../../../shared/forms/edition'
import { evaluate } from '../../../../shared/forms/evaluate'
import { describeCases } from '../describe-cases'
import type { Case } from '../ed2022/cases'
import { answers, type Patch } from '../ed2022/records'
import { completeBlocks, statusCases } from '../ed2022/status-cases'
import { faultless } from './cases'
import { notRegistered, withPatches } from './records'

const ofStatus = Object.fromEntries(
  Object.entries(statusCases).map(([id, { fires, misses }]) => [
    id,
    { fires: notRegistered(fires), misses: notRegistered(misses) },
  ]),
)

/** Every check of an edition of the 41 items on its case; `leftOut`: what that edition does not ask. */
export function describeChecks(edition: Edition, ofItems: Readonly<Record<string, Case>>, ...leftOut: string[]): void {
  const compiled = compileEdition(edition)
  const cases = { ...ofItems, ...ofStatus }
  const notAsked = answers(Object.fromEntries(leftOut.map((key) => [key, undefined])))
  const found = (...patches: readonly Patch[]): readonly string[] =>
    evaluate(compiled, withPatches(...patches, notAsked)).findings.map(({ check, item }) => `${check}@${item}`)

  describe(`the checks of ${edition.key}`, () => {
    describeCases({ compiled, cases, companions, found })

    it.each(Object.entries(faultless))('finds nothing wrong with the record of %s', (_, patch) => {
      expect(found(patch)).toEqual([])
    })

    it.each(Object.entries(completeBlocks))('is content with a complete block for %s', (_, patch) => {
      expect(found(notRegistered(patch))).toEqual([])
    })
  })
}

/** What cannot but be wrong at the same time. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'H06@age': ['S04@age'],
  'Y08@res_medical': ['S64@res_medical'],
  // A narrower doubt of the same kind; and no service at all is without a need either way.
  'S106@help_need': ['S57@help_need'],
  'S104@rehab_got': ['S81@rehab_not_reason'],
}
