import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition } from '../../../../shared/forms/edition'
import { evaluate } from '../../../../shared/forms/evaluate'
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
    const ids = compiled.items.flatMap(({ item }) => (item.checks ?? []).map(({ id }) => `${id}@${item.key}`))

    it('finds nothing wrong with the record the cases start from', () => {
      expect(found()).toEqual([])
    })

    it.each(Object.entries(faultless))('finds nothing wrong with the record of %s', (_, patch) => {
      expect(found(patch)).toEqual([])
    })

    it.each(Object.entries(completeBlocks))('is content with a complete block for %s', (_, patch) => {
      expect(found(notRegistered(patch))).toEqual([])
    })

    it.each(ids)('%s fires on one record and not on a near one', (id) => {
      const { fires, misses } = cases[id] ?? { fires: {}, misses: {} }
      expect(found(fires)).toContain(id)
      expect(found(misses)).not.toContain(id)
    })

    it('has a case for each check and no case without one', () => {
      expect(Object.keys(cases).sort()).toEqual([...ids].sort())
    })

    it.each(ids)('%s is the only thing wrong with its record, or comes with what the cases name', (id) => {
      const { fires } = cases[id] ?? { fires: {} }
      const others = found(fires).filter((other) => other !== id)
      expect(others.filter((other) => !companions[id]?.includes(other))).toEqual([])
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
