import { evaluate } from '../../../../shared/forms/evaluate'
import { describeCases } from '../describe-cases'
import { checkCases } from './cases'
import { compiled, type Patch, withPatches } from './records'
import { completeBlocks, statusCases } from './status-cases'

const cases = { ...checkCases, ...statusCases }
const found = (...patches: readonly Patch[]): readonly string[] =>
  evaluate(compiled, withPatches(...patches)).findings.map(({ check, item }) => `${check}@${item}`)

/** What cannot but be wrong at the same time. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'H06@age': ['S04@age'],
  'Y08@res_medical': ['S64@res_medical'],
}

describe('the checks of ed2022', () => {
  describeCases({ compiled, cases, companions, found })

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
