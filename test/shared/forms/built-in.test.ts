import fc from 'fast-check'
import type { FormInput } from '../../../shared/forms/board'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { Answer, BuiltInCheck, Item, ItemType } from '../../../shared/forms/edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { every, type Guess, guessAsked, guessText } from '../../../shared/forms/proof/guess'
import { recordOf } from '../../../shared/forms/proof/prove-edition'
import { searcher } from '../../../shared/forms/proof/search'
import { wholeEditions } from '../../editions/whole-editions'
import { anAnswerTo } from './ed2022/random-records'

const not = (guess: Guess): Guess => ('on' in guess ? guess : { value: guess.value !== true })
const sample = (item: Item): Answer => fc.sample(anAnswerTo(item), { numRuns: 1, seed: 1 })[0]

/** For each type what is no answer to it, and the check that says so. */
const wrong: Readonly<Partial<Record<ItemType, readonly (readonly [BuiltInCheck, unknown])[]>>> = {
  yn: [['option', 'maybe']],
  one: [['option', 'constructor']],
  multi: [
    ['option', ['__proto__']],
    ['tooLong', Array(101).fill('x')],
  ],
  int: [['range', Number.MAX_SAFE_INTEGER]],
  dec: [['range', Number.MAX_VALUE]],
  text: [['tooLong', '长'.repeat(100_000)]],
  date: [['format', '2022-02-30']],
  time: [['format', '2022-02-30T01:00:00Z']],
  phone: [['format', '12345']],
  idno: [['format', '990001198005060022']],
  certno: [['format', '990001198005060021']],
  region: [['format', '99']],
}

describe.each(wholeEditions.map((edition) => [edition.key, compileEdition(edition)] as const))('%s', (_, compiled) => {
  const search = searcher(compiled)
  const { wording } = compiled.edition
  const items = compiled.items.map(({ item }) => item)
  const answerable = items.filter(({ given }) => !given)
  const placed = (item: Item) => compiled.itemsByKey.get(item.key) ?? compiled.items[0]

  /** A record in which an item is asked, or is not, and a condition at it holds, or does not. */
  function recordWhere(item: Item, isAsked: boolean, text = 'true()', holds = true): FormInput {
    const at = placed(item)
    if (at === undefined) throw new Error('An edition has items.')
    const outcome = search((sketch) => {
      const [asked, condition] = [guessAsked(sketch, at), guessText(sketch, text, item.key)]
      return every([isAsked ? asked : not(asked), holds ? condition : not(condition)])
    })
    if (outcome.kind !== 'found') throw new Error(`No record for ${item.key}.`)
    return recordOf(compiled, outcome.decided)
  }
  const saying = (input: FormInput, { key }: Item) =>
    evaluate(compiled, input).findings.flatMap(({ item, check, says }) => (item === key ? [`${check}: ${says}`] : []))
  const found = (input: FormInput, { key }: Item) =>
    evaluate(compiled, input).findings.flatMap(({ item, check }) => (item === key ? [check] : []))
  const answering = (input: FormInput, { key, given }: Item, answer: unknown): FormInput => {
    const part = given ? 'facts' : 'answers'
    return { ...input, [part]: { ...input[part], [key]: answer } }
  }
  const idOf = (check: BuiltInCheck) => wording[check].id ?? check

  it('misses every answer that is required, until it is there', () => {
    const required = items.filter((item) => item.required)
    for (const item of required) {
      const condition = typeof item.required === 'string' ? `(${item.required}) and . = ''` : ". = ''"
      const missing = recordWhere(item, true, condition)
      const says = `${item.requiredId ?? 'required'}: ${item.requiredSays ?? wording.required.says.replace('{label}', item.label)}`
      expect(saying(missing, item)).toContain(says)
      // 否 may be as wrong as no answer: the read-back is to be done.
      const settles = (answer: Answer) => !saying(answering(missing, item, answer), item).includes(says)
      expect(fc.sample(anAnswerTo(item), { numRuns: 20, seed: 1 }).some(settles)).toBe(true)
    }
    expect(required.length).toBeGreaterThan(0)
  })

  it('refuses another option beside that for none', () => {
    for (const item of items.filter(({ options }) => options?.some(({ none }) => none))) {
      const none = item.options?.find((option) => option.none)?.key
      const other = item.options?.find((option) => !option.none)?.key
      const record = recordWhere(item, true)
      expect(found(answering(record, item, [other, none]), item)).toContain(idOf('exclusive'))
      expect(found(answering(record, item, [none]), item)).not.toContain(idOf('exclusive'))
    }
  })

  it('refuses an option that is not for this person', () => {
    for (const item of items) {
      for (const { key, offeredWhen } of item.options ?? []) {
        if (offeredWhen === undefined) continue
        const chosen = item.type === 'multi' ? [key] : key
        expect(found(answering(recordWhere(item, true, offeredWhen, false), item, chosen), item)).toContain(
          idOf('offered'),
        )
        expect(found(answering(recordWhere(item, true, offeredWhen), item, chosen), item)).not.toContain(
          idOf('offered'),
        )
      }
    }
  })

  it('refuses an answer to what is not asked', () => {
    const sometimes = answerable.filter((item) => item.askedWhen ?? placed(item)?.group.askedWhen)
    for (const item of sometimes) {
      expect(found(answering(recordWhere(item, false), item, sample(item)), item)).toEqual([idOf('notAsked')])
      expect(found(answering(recordWhere(item, true), item, sample(item)), item)).not.toContain(idOf('notAsked'))
    }
    expect(sometimes.length).toBeGreaterThan(0)
  })

  it('refuses what is no answer to its item', () => {
    for (const item of answerable) {
      const record = recordWhere(item, true)
      for (const [check, answer] of [['type', true] as const, ...(wrong[item.type] ?? [])]) {
        if (check === 'range' && item.max === undefined) continue
        expect(found(answering(record, item, answer), item)).toEqual([idOf(check)])
      }
    }
  })

  it('refuses a number of which the next one could not be told', () => {
    for (const item of answerable.filter(({ type, max }) => (type === 'int' || type === 'dec') && max === undefined)) {
      const record = recordWhere(item, true)
      expect(found(answering(record, item, 1e20), item)).toEqual([idOf('type')])
      expect(found(answering(record, item, 1_000), item)).not.toContain(idOf('type'))
    }
  })

  it('refuses an answer to what is known, to what the form does not ask, and what is no record', () => {
    const checks = (answers: unknown) =>
      evaluate(compiled, { answers: answers as FormInput['answers'], facts: {} }).findings.map(({ check }) => check)
    for (const { key } of items.filter(({ given }) => given)) expect(checks({ [key]: 'x' })).toContain(idOf('given'))
    expect(checks({ nobody_asks: 1 })).toContain(idOf('unknownItem'))
    expect(checks('status_code')).toContain(idOf('shape'))
  })
})
