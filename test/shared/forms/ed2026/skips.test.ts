import fc from 'fast-check'
import type { CompiledEdition } from '../../../../shared/forms/edition'
import { ed2026Modules } from '../../../../shared/forms/editions/ed2026/modules'
import { evaluate } from '../../../../shared/forms/evaluate'
import { type OracleAnswers, personOf } from '../ed2022/oracle'
import { anyAnswersOf, anyFacts } from '../ed2022/random-records'
import { compiledWhole, core, withModule } from './editions'
import { askedOf } from './oracle'

const everyModule = ed2026Modules.map(({ key }) => key)

/** Items that nobody among the random persons was asked. */
function neverAsked(compiled: CompiledEdition, modules: readonly string[], numRuns: number): readonly string[] {
  const anyPerson = fc.record({
    answers: anyAnswersOf(compiled),
    facts: anyFacts,
    settings: fc.record({ photo_required: fc.boolean() }),
  })
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyPerson, ({ answers, facts, settings }) => {
      const { asked } = evaluate(compiled, { answers, facts, settings })
      const expected = askedOf(personOf(facts, settings), answers as OracleAnswers, modules)
      expect([...asked].sort()).toEqual([...expected].sort())
      for (const key of asked) seen.add(key)
    }),
    { numRuns, seed: 20260930 },
  )
  return compiled.items.map(({ item }) => item.key).filter((key) => !seen.has(key))
}

describe('the skip rules of ed2026', () => {
  it('ask 10,000 random persons what the tables of the instrument say, without any module', () => {
    expect(neverAsked(core, [], 10_000)).toEqual([])
  }, 120_000)

  it('ask 10,000 random persons what the tables of the instrument say, with every module', () => {
    expect(neverAsked(compiledWhole, everyModule, 10_000)).toEqual([])
  }, 120_000)

  it.each(ed2026Modules.map((module) => [module.key, module] as const))(
    'ask 300 random persons the same with %s alone',
    (key, module) => {
      const { compiled, own } = withModule(module)
      const never = neverAsked(compiled, [key], 300)
      expect(own.filter((item) => never.includes(item))).toEqual([])
    },
  )
})
