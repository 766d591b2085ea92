import fc from 'fast-check'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition } from '../../../../shared/forms/edition'
import { evaluate } from '../../../../shared/forms/evaluate'
import { type OracleAnswers, personOf } from '../ed2022/oracle'
import { anyAnswersOf, anyFacts } from '../ed2022/random-records'
import { askedOf } from './oracle'

/** Asks random persons of an edition of the 41 items what the tables of the instrument say. */
export function describeSkips(edition: Edition, familyDoctor = true): void {
  const compiled = compileEdition(edition)
  const anyPerson = fc.record({
    answers: anyAnswersOf(compiled),
    facts: anyFacts,
    settings: fc.record({ photo_required: fc.boolean() }),
  })

  describe(`the skip rules of ${edition.key}`, () => {
    it('asks 3,000 random persons what the tables of the instrument say', () => {
      const seen = new Set<string>()
      fc.assert(
        fc.property(anyPerson, ({ answers, facts, settings }) => {
          const { asked } = evaluate(compiled, { answers, facts, settings })
          const expected = askedOf(personOf(facts, settings), answers as OracleAnswers, familyDoctor)
          expect([...asked].sort()).toEqual([...expected].sort())
          for (const key of asked) seen.add(key)
        }),
        { numRuns: 3000, seed: 20190930 },
      )
      expect(compiled.items.map(({ item }) => item.key).filter((key) => !seen.has(key))).toEqual([])
    })
  })
}
