import fc from 'fast-check'
import { evaluate } from '../../../../shared/forms/evaluate'
import { askedOf, type OracleAnswers, personOf } from './oracle'
import { anyInput } from './random-records'
import { compiled } from './records'

describe('the skip rules of ed2022', () => {
  it('asks 1,000 random persons what the tables of the instrument say', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(anyInput, ({ answers, facts, prior, settings }) => {
        const { asked } = evaluate(compiled, { answers, facts, prior, settings })
        const expected = askedOf(personOf(facts, settings), answers as OracleAnswers)
        expect([...asked].sort()).toEqual([...expected].sort())
        for (const key of asked) seen.set(key, (seen.get(key) ?? 0) + 1)
      }),
      { numRuns: 1000, seed: 20220930 },
    )
    const never = compiled.items.map(({ item }) => item.key).filter((key) => !seen.has(key))
    expect(never).toEqual([])
  })
})
