import fc from 'fast-check'
import { evaluate } from '../../../../shared/forms/evaluate'
import { anAnswerTo } from '../ed2022/random-records'
import { askedOf } from './oracle'
import { base, compiled, items } from './records'

const answerable = items.filter(({ given }) => !given)
const anyAnswers = fc.record(Object.fromEntries(answerable.map((item) => [item.key, anAnswerTo(item)])), {
  requiredKeys: [],
})

describe('the skip rules of the community form', () => {
  it('ask 500 random villages what the table of the instrument says', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { asked } = evaluate(compiled, { answers, facts: base.facts })
        expect([...asked].sort()).toEqual([...askedOf(answers)].sort())
        for (const key of asked) seen.add(key)
      }),
      { numRuns: 500, seed: 20220930 },
    )
    expect(items.map(({ key }) => key).filter((key) => !seen.has(key))).toEqual([])
  })
})
