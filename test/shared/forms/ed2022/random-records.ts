import fc from 'fast-check'
import type { FormInput } from '../../../../shared/forms/board'
import type { Answer, CompiledEdition, Item } from '../../../../shared/forms/edition'
import { optionsOfItem } from '../../../../shared/forms/plain'
import { base, compiled } from './records'

const disabilities = ['vision', 'hearing', 'speech', 'limb', 'intellect', 'mental']
const day = fc.constantFrom('2022-08-01', '2022-09-29', '2022-09-30', '2022-10-20', '2022-10-21')
const instant = fc.constantFrom('2022-10-20T01:00:00Z', '2022-10-20T01:04:00Z', '2022-10-20T05:00:00.000Z')

/** Some answer of the right type, whether or not the item is asked. */
export function anAnswerTo(item: Item): fc.Arbitrary<Answer> {
  const keys = optionsOfItem(item).map(({ key }) => key)
  switch (item.type) {
    case 'yn':
    case 'one':
      return fc.constantFrom(...keys)
    case 'multi':
      return fc.subarray(keys, { minLength: 1, maxLength: Math.min(3, keys.length) })
    case 'int':
      return fc.integer({ min: item.min ?? 0, max: item.max ?? 99 })
    case 'dec':
      return fc.double({ min: 0, max: 1000, noNaN: true })
    case 'date':
      return day
    case 'time':
      return instant
    case 'phone':
      return fc.constantFrom('13800000000', '13900000000', '0990-8812345')
    case 'idno':
      return fc.constantFrom('990001198005060021', '990001195803120021')
    case 'certno':
      return fc.constantFrom('99000119800506002143', '99000119580312002143B1')
    case 'region':
      return fc.constant('990001001201')
    case 'text':
      return fc.constantFrom('某甲', '某乙', '集体户口')
  }
}

/** An item and an answer to it, or undefined to take one away. */
export const aStepIn = ({ items }: CompiledEdition): fc.Arbitrary<readonly [string, Answer]> =>
  fc
    .constantFrom(...items.map(({ item }) => item).filter(({ given }) => !given))
    .chain((item) => fc.tuple(fc.constant(item.key), fc.option(anAnswerTo(item), { nil: undefined, freq: 6 })))

/** Any answers to an edition's items, whether asked or not. */
export function anyAnswersOf({ items, itemsByKey }: CompiledEdition): fc.Arbitrary<Record<string, Answer>> {
  const open = items.map(({ item }) => item).filter(({ given }) => !given)
  const any = fc.record(Object.fromEntries(open.map((item) => [item.key, anAnswerTo(item)])), { requiredKeys: [] })
  const status = itemsByKey.get('status_code')?.item
  if (status === undefined) return any
  // Most people can be registered; otherwise nothing but the status block would ever be tried.
  const statusOf = fc.oneof(
    { weight: 9, arbitrary: fc.constant('normal') },
    { weight: 2, arbitrary: anAnswerTo(status) },
  )
  return any.chain((answers) => statusOf.map((status_code) => ({ ...answers, status_code })))
}

const anyAnswers = anyAnswersOf(compiled)

const age = fc.oneof(
  fc.integer({ min: 0, max: 110 }),
  fc.constantFrom(5, 6, 7, 14, 15, 16, 17, 18, 19, 20, 44, 45, 59, 60),
)

export const anyFacts: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    age,
    dtype: fc.constantFrom(...disabilities, 'multiple'),
    grade: fc.integer({ min: 1, max: 4 }),
    known_types: fc.option(fc.subarray(disabilities, { minLength: 2 }), { nil: undefined }),
    sign_person: fc.constantFrom('self', 'proxy', 'spoken', undefined),
    fill_date: day,
    photo_home: fc.integer({ min: 0, max: 2 }),
    visit_end: instant,
    distance_km: fc.constantFrom(0.1, 2, 2.5, undefined),
    number_changed: fc.constantFrom('yes', 'no', undefined),
    duplicate: fc.boolean(),
    village_class: fc.constantFrom('urban', 'rural', undefined),
    household_oldest_age: fc.constantFrom(50, 70, undefined),
  })
  .map((facts) => {
    const known_types = facts.dtype === 'multiple' ? facts.known_types : undefined
    return { ...base.facts, ...facts, known_types, number_dtype: facts.dtype, number_grade: facts.grade }
  })

export const anyInput: fc.Arbitrary<FormInput> = fc.record({
  answers: anyAnswers,
  facts: anyFacts,
  prior: fc.oneof(fc.constant({}), anyAnswers),
  settings: fc.record({ photo_required: fc.boolean(), subsidy_counts_as_medical_relief: fc.boolean() }),
})

/** Anything at all that a broken or hostile phone could send, and what no phone could. */
export const anyRubbish: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true, withMap: true }),
  fc.constantFrom<unknown>(Number.POSITIVE_INFINITY, Number.NaN, -0, '𠮷'.repeat(50_000), '', ' ', [[]], [null]),
  fc.constantFrom<unknown>(
    JSON.parse('1e309'),
    JSON.parse('{"__proto__": {"age": 3}, "constructor": ["none"], "status_code": "normal"}'),
    Array(3),
    Object.assign(Array(200), { 150: 'none' }),
    Object.create({ status_code: 'normal', age: 3 }),
    () => 'normal',
    Symbol('normal'),
  ),
  fc.anything().map((value) => ({
    get status_code() {
      return value
    },
    get age() {
      return [value]
    },
  })),
)
