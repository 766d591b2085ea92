import { compileEdition } from '../../../../shared/forms/compile-edition'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { evaluate } from '../../../../shared/forms/evaluate'
import type { Patch } from '../ed2022/records'
import { completeBlocks, statusCases } from '../ed2022/status-cases'
import { checkCases, faultless } from './cases'
import { notRegistered, withPatches } from './records'

const compiled = compileEdition(ed2019)
const ofStatus = Object.fromEntries(
  Object.entries(statusCases).map(([id, { fires, misses }]) => [
    id,
    { fires: notRegistered(fires), misses: notRegistered(misses) },
  ]),
)
const cases = { ...checkCases, ...ofStatus }
const found = (...patches: readonly Patch[]): readonly string[] =>
  evaluate(compiled, withPatches(...patches)).findings.map(({ check, item }) => `${check}@${item}`)

describe('the checks of ed2019', () => {
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

/** What cannot but be wrong at the same time. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'H06@age': ['S04@age'],
  'Y08@res_medical': ['S64@res_medical'],
  // A narrower doubt of the same kind; and no service at all is without a need either way.
  'S106@help_need': ['S57@help_need'],
  'S104@rehab_got': ['S81@rehab_not_reason'],
}
