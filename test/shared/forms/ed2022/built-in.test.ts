import fc from 'fast-check'
import type { FormInput } from '../../../../shared/forms/board'
import type { Answer, BuiltInCheck, Item } from '../../../../shared/forms/edition'
import { evaluate } from '../../../../shared/forms/evaluate'
import { openSession } from '../../../../shared/forms/session'
import { checkCases } from './cases'
import { anAnswerTo, anyFacts } from './random-records'
import { compiled, withPatches } from './records'
import { completeBlocks, statusCases } from './status-cases'

/** Records in which every item is asked somewhere: those of the cases, and random ones filled from top to bottom. */
const pool: readonly FormInput[] = [
  ...Object.values({ ...checkCases, ...statusCases }).flatMap(({ fires, misses }) =>
    [fires, misses].map((patch) => withPatches(patch)),
  ),
  ...Object.values(completeBlocks).map((patch) => withPatches(patch)),
  ...filledRecords(400),
].map((input) => ({ ...input, answers: openSession(compiled, input).answers() }))

function filledRecords(count: number): readonly FormInput[] {
  const items = compiled.items.map(({ item }) => item)
  const filled = fc.tuple(anyFacts, fc.tuple(...items.map(anAnswerTo))).map(([facts, drawn]): FormInput => {
    const session = openSession(compiled, { facts, answers: { status_code: 'normal' } })
    items.forEach((item, at) => {
      if (session.isAsked(item.key) && item.key !== 'status_code') session.set(item.key, drawn[at] as Answer)
    })
    return { facts, answers: session.answers() }
  })
  return fc.sample(filled, { numRuns: count, seed: 7 })
}

const asked = pool.map((input) => new Set(evaluate(compiled, input).asked))
const found = (input: FormInput, key: string) =>
  evaluate(compiled, input)
    .findings.filter(({ item }) => item === key)
    .map(({ check }) => check)

const where = (test: (input: FormInput, isAsked: (key: string) => boolean) => boolean): FormInput => {
  const record = pool.find((input, at) => test(input, (key) => asked[at]?.has(key) ?? false))
  if (record === undefined) throw new Error('No such record among those of the test.')
  return record
}
const answering = (input: FormInput, key: string, answer: unknown): FormInput => ({
  ...input,
  answers: { ...input.answers, [key]: answer as Answer },
})

const items = compiled.items.map(({ item }) => item)
const answerable = items.filter(({ given }) => !given)
const sample = (item: Item): Answer => fc.sample(anAnswerTo(item), { numRuns: 1, seed: 1 })[0]

describe('an answer that is missing', () => {
  const required = items.filter((item) => item.required)

  it.each(required.map((item) => [item.requiredId ?? 'required', item.key, item] as const))(
    '%s@%s is found, and not when it is there',
    (id, key, item) => {
      const part = item.given ? 'facts' : 'answers'
      const complete = where(
        (input, isAsked) => isAsked(key) && input[part][key] !== undefined && !isRefused(input, key),
      )
      const { [key]: _, ...rest } = complete[part] as Record<string, unknown>
      const missing =
        key === 'name' ? { ...complete, facts: { ...rest, name_missing: true } } : { ...complete, [part]: rest }

      const alternatives = key === 'phone_mobile' ? answering(missing, 'phone_fixed', undefined) : missing
      expect(found(alternatives, key)).toContain(id)
      expect(
        evaluate(compiled, complete)
          .findings.filter((f) => f.item === key)
          .every((f) => f.says !== item.requiredSays || f.check !== id),
      ).toBe(true)
    },
  )

  it('is no fault where the instrument lets it be', () => {
    const multiple = where((input, isAsked) => isAsked('care_need') && input.facts.dtype === 'multiple')
    expect(found(answering(multiple, 'care_need', undefined), 'care_need')).toEqual([])
    const adult = where(
      (input, isAsked) => isAsked('contact_name') && input.facts.dtype === 'multiple' && Number(input.facts.age) >= 18,
    )
    expect(found(answering(adult, 'contact_name', undefined), 'contact_name')).toEqual([])
  })
})

const isRefused = (input: FormInput, key: string) =>
  found(input, key).some((id) => ['type', 'format', 'range'].includes(id))

describe('an answer to an item that is not asked', () => {
  const skipped = answerable.filter(({ key }) => !['status_code', 'note'].includes(key))

  it.each(skipped.map((item) => [item.key, item] as const))(
    'is found at %s, and not where it is asked',
    (key, item) => {
      const closed = where((_, isAsked) => !isAsked(key))
      expect(found(answering(closed, key, sample(item)), key)).toEqual(['notAsked'])
      const open = where((_, isAsked) => isAsked(key))
      expect(found(answering(open, key, sample(item)), key)).not.toContain('notAsked')
    },
  )
})

describe('an option', () => {
  const limited = items.flatMap((item) =>
    (item.options ?? []).filter(({ offeredWhen }) => offeredWhen).map(({ key }) => [item.key, key, item.type] as const),
  )

  it.each(limited)('%s: %s is for some people only', (key, option, type) => {
    const chosen = type === 'multi' ? [option] : option
    const offers = (input: FormInput) =>
      openSession(compiled, input)
        .optionsOf(key)
        .some((o) => o.key === option)
    const refused = where((input, isAsked) => isAsked(key) && !offers(input))
    const offered = where((input, isAsked) => isAsked(key) && offers(input))
    expect(found(answering(refused, key, chosen), key)).toContain('offered')
    expect(found(answering(offered, key, chosen), key)).not.toContain('offered')
  })

  const exclusive = items.filter(({ options }) => options?.some((option) => option.none))
  it.each(exclusive.map((item) => [item.key, item] as const))(
    'for none excludes the others in %s (H31)',
    (key, item) => {
      const record = where((_, isAsked) => isAsked(key))
      const none = item.options?.find((option) => option.none)?.key ?? ''
      const other = item.options?.[0]?.key ?? ''
      expect(found(answering(record, key, [other, none]), key)).toContain('H31')
      expect(found(answering(record, key, [none]), key)).not.toContain('H31')
      expect(found(answering(record, key, [other]), key)).not.toContain('H31')
    },
  )
})

describe('an answer that is no answer to its item', () => {
  const wrong: Readonly<Partial<Record<Item['type'], readonly (readonly [BuiltInCheck, unknown])[]>>> = {
    yn: [
      ['type', true],
      ['option', 'maybe'],
      ['option', '__proto__'],
    ],
    one: [
      ['type', 1],
      ['option', 'constructor'],
      ['option', '1'],
    ],
    multi: [
      ['type', 'training'],
      ['type', [1]],
      ['option', ['__proto__']],
      ['tooLong', Array(101).fill('x')],
    ],
    int: [
      ['type', '3'],
      ['type', 1.5],
      ['type', Number.POSITIVE_INFINITY],
      ['type', 2 ** 60],
      ['range', 1000],
    ],
    text: [
      ['type', 7],
      ['tooLong', '长'.repeat(100_000)],
    ],
    date: [
      ['format', '2022-02-30'],
      ['format', '2022-9-1'],
      ['type', 20220901],
    ],
    phone: [
      ['format', '12345'],
      ['format', '+8613800000000'],
    ],
    idno: [['format', '990001198005060022']],
    certno: [['format', '990001198005060021']],
  }
  const cases = answerable.flatMap((item) =>
    (wrong[item.type] ?? []).map(([check, answer]) => [item.key, check, answer] as const),
  )

  it.each(cases)('%s: %s is found, not thrown', (key, check, answer) => {
    const record = where((_, isAsked) => isAsked(key))
    expect(found(answering(record, key, answer), key)).toEqual([check])
    const fitting = sample(compiled.itemsByKey.get(key)?.item as Item)
    expect(found(answering(record, key, fitting), key)).not.toContain(check)
  })

  it('includes a list that names an option twice', () => {
    const record = where((_, isAsked) => isAsked('relief'))
    expect(found(answering(record, 'relief', ['medical', 'medical']), 'relief')).toEqual(['type'])
  })

  it('includes what the form does not ask at all, whatever it is called', () => {
    const answers = JSON.parse('{"__proto__": "x", "constructor": 1, "livelihood_2": null}')
    const { findings } = evaluate(compiled, { answers, facts: {} })
    const strangers = findings.filter(({ check }) => check === 'unknownItem').map(({ item }) => item)
    expect(strangers).toEqual(['__proto__', 'constructor', 'livelihood_2'])
  })

  it('includes an answer to what the roster says', () => {
    expect(found(answering(withPatches(), 'cert_no', '123'), 'cert_no')).toEqual(['given'])
  })

  it('names a stranger in at most 64 characters', () => {
    const { findings } = evaluate(compiled, { answers: { ['x'.repeat(100_000)]: 1 }, facts: {} })
    expect(Math.max(...findings.map(({ item, says }) => item.length + says.length))).toBeLessThan(200)
  })
})
