import fc from 'fast-check'
import type { FormInput } from '../../../shared/forms/board'
import type { CompiledEdition, Fact, Item } from '../../../shared/forms/edition'
import { literalsOf } from '../../../shared/forms/expression/literals'
import { textsOf } from '../../../shared/forms/proof/texts'
import { anAnswerTo, anyAnswersOf } from './ed2022/random-records'

/** Any record of any edition: numbers often at the constants of its conditions, facts often not known. */
export function anyRecordOf(compiled: CompiledEdition): fc.Arbitrary<FormInput> {
  const { edition } = compiled
  const constants = textsOf(edition).flatMap(({ text }) => literalsOf(text))
  const critical = constants.filter((value) => typeof value === 'number').flatMap((n) => [n - 1, n, n + 1])
  const number = fc.oneof(fc.integer({ min: 0, max: 110 }), fc.constantFrom(...critical))
  const anyValueOf = ({ type, options }: Pick<Fact, 'type' | 'options'> | Item): fc.Arbitrary<unknown> => {
    if (type === 'boolean') return fc.boolean()
    if (type === 'int' || type === 'dec') return number
    const labelled = (options ?? []).map((option) => (typeof option === 'string' ? asOption(option) : option))
    return anAnswerTo({ key: 'known', label: '某事', type, ...(options ? { options: labelled } : {}) })
  }
  const all = (slots: readonly (Fact | Item)[], requiredKeys?: []) =>
    fc.record(
      Object.fromEntries(slots.map((slot) => [slot.key, anyValueOf(slot)])),
      requiredKeys ? { requiredKeys } : {},
    )

  const items = compiled.items.map(({ item }) => item)
  const givens = all(items.filter(({ given }) => given))
  return fc.record({
    answers: anyAnswersOf(compiled),
    facts: fc.tuple(givens, all(edition.facts, [])).map(([given, facts]) => ({ ...given, ...facts })),
    prior: fc.oneof(fc.constant({}), all(items, [])),
    settings: all(edition.settings, []),
  })
}

const asOption = (key: string) => ({ key, code: key, label: key })
