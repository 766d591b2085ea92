import { compileEdition } from '../../../shared/forms/compile-edition'
import { EditionError } from '../../../shared/forms/defects'
import type { Edition, Item } from '../../../shared/forms/edition'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../shared/forms/evaluate'

const item = (key: string, rest: Partial<Item> = {}): Item => ({ key, label: key, type: 'int', ...rest })
const edition = (...items: readonly Item[]): Edition => ({
  key: 'test',
  title: 'test',
  groups: [{ key: 'all', title: 'all', items }],
  facts: [{ key: 'age', type: 'int' }],
  settings: [{ key: 'least', type: 'int', otherwise: 5 }],
  calculations: [{ key: 'adult', is: '${age} >= 18' }],
  wording: ed2022.wording,
})
const check = (id: string, findsWhen: string) =>
  ({ id, kind: 'hard', findsWhen, says: '不对。', reviewerSays: '不对。' }) as const

function defectsOf(broken: Edition): readonly string[] {
  try {
    compileEdition(broken)
  } catch (error) {
    if (error instanceof EditionError)
      return error.defects.map(({ item, field, at, says }) => `${item}.${field}@${at} ${says}`)
    throw error
  }
  return []
}

describe('compileEdition', () => {
  it('lists every defect at once, with item, field, position and a suggestion', () => {
    const broken = edition(
      item('a', { askedWhen: '${b} > 1 and ${agee} > 3' }),
      item('b', { required: '${a} +', checks: [check('S1', '. = 1 or ${adlt}')] }),
      item('c', { type: 'one', options: [{ key: 'x', code: 1, label: 'X', offeredWhen: '${a}' }] }),
    )
    expect(defectsOf(broken)).toEqual([
      'a.askedWhen@13 No item or fact agee. Did you mean age?',
      'b.required@6 It ends too early.',
      'b.S1@9 No item or fact adlt. Did you mean adult?',
      'c.options.x@0 Expected boolean, found number.',
    ])
  })

  it('says where in its own message', () => {
    expect(() => compileEdition(edition(item('a', { askedWhen: '1' })))).toThrow(
      'a.askedWhen at 0: Expected boolean, found number.',
    )
  })

  it('names the circle when items wait for each other', () => {
    const circle = edition(
      item('a', { askedWhen: '${c} = 1' }),
      item('b', { askedWhen: '${a} = 1' }),
      item('c', { askedWhen: '${b} = 1' }),
    )
    expect(defectsOf(circle)).toEqual(['a.askedWhen@undefined It depends on itself: a → c → b → a.'])
  })

  it('lets checks look at each other, which is no circle', () => {
    const both = edition(
      item('a', { checks: [check('S1', '. > ${b}')] }),
      item('b', { checks: [check('S2', '. < ${a}')] }),
    )
    expect(defectsOf(both)).toEqual([])
  })

  it.each<[string, Item[], string]>([
    ['two items of one name', [item('a'), item('a')], 'There is another of this name.'],
    ['an item named as a fact', [item('age')], 'There is another of this name.'],
    ['a key with a capital', [item('Age')], 'A key is a-z'],
    ['a key that is a prototype', [item('__proto__')], 'A key is a-z'],
    ['a choice without options', [item('a', { type: 'one' })], 'A choice needs options.'],
    ['a number with options', [item('a', { options: [] })], 'int takes no options.'],
    ['an item without label', [item('a', { label: ' ' })], 'It has no label.'],
    [
      'an option without label',
      [item('a', { type: 'one', options: [{ key: 'x', code: 1, label: '' }] })],
      'x has no label.',
    ],
    ['a check twice', [item('a', { checks: [check('S1', '. = 1'), check('S1', '. = 2')] })], 'S1 is there twice.'],
  ])('refuses %s', (_, items, says) => {
    expect(defectsOf(edition(...items)).join()).toContain(says)
  })

  it('asks in any order of items, each after what decides it', () => {
    const compiled = compileEdition(edition(item('a', { askedWhen: '${b} = 1' }), item('b', { askedWhen: '${adult}' })))
    expect(evaluate(compiled, { answers: { b: 1 }, facts: { age: 18 } }).asked).toEqual(['a', 'b'])
    expect(evaluate(compiled, { answers: {}, facts: { age: 17 } }).asked).toEqual([])
  })

  it('takes a setting from the county, and its default where the county says nothing or nonsense', () => {
    const compiled = compileEdition(edition(item('a', { checks: [check('S1', '. < ${setting.least}')] })))
    const found = (settings: Record<string, unknown>) =>
      evaluate(compiled, { answers: { a: 4 }, facts: {}, settings }).findings.length
    expect([found({}), found({ least: 4 }), found({ least: 'many' }), found({ other: 1 })]).toEqual([1, 0, 1, 1])
  })
})
