import { evaluate } from '../../../../shared/forms/evaluate'
import { checkCases } from './cases'
import { compiled, type Patch, withPatches } from './records'
import { completeBlocks, statusCases } from './status-cases'

const cases = { ...checkCases, ...statusCases }
const found = (...patches: readonly Patch[]): readonly string[] =>
  evaluate(compiled, withPatches(...patches)).findings.map(({ check, item }) => `${check}@${item}`)

describe('the checks of ed2022', () => {
  const ids = compiled.items.flatMap(({ item }) => (item.checks ?? []).map(({ id }) => `${id}@${item.key}`))

  it('finds nothing wrong with the record the cases start from', () => {
    expect(found()).toEqual([])
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

  it.each(Object.keys(completeBlocks))('is content with a complete block for %s', (status) => {
    expect(found(completeBlocks[status as keyof typeof completeBlocks])).toEqual([])
  })

  it('speaks to the collector and to the reviewer, each in a sentence of their own', () => {
    const sentences = compiled.items.flatMap(({ checks }) => checks.map(({ finding }) => finding))
    for (const { says, reviewerSays } of sentences) {
      expect(says).toMatch(/[，。；？]/)
      expect(says.endsWith('。')).toBe(true)
      expect(reviewerSays.endsWith('。')).toBe(true)
      expect(reviewerSays).not.toBe(says)
    }
  })
})

/** What cannot but be wrong at the same time. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'H06@age': ['S04@age'],
  'Y08@res_medical': ['S64@res_medical'],
}
