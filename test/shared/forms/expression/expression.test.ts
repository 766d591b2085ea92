import { compile } from '../../../../shared/forms/expression/compile'
import { ExpressionError } from '../../../../shared/forms/expression/expression-error'
import type { Scope, Value, ValueType } from '../../../../shared/forms/expression/value-type'

const types: Readonly<Record<string, ValueType>> = {
  age: { kind: 'number' },
  income: { kind: 'number' },
  work: { kind: 'choice', options: ['farm', 'shop', 'none'], ordered: true },
  colour: { kind: 'choice', options: ['red', 'blue'] },
  needs: { kind: 'set', options: ['aid', 'care', 'none'] },
  severe: { kind: 'boolean' },
  name: { kind: 'text' },
  born: { kind: 'date' },
  from: { kind: 'time' },
  to: { kind: 'time' },
  'prev.work': { kind: 'choice', options: ['farm', 'shop', 'none'], ordered: true },
}
const names = Object.keys(types)
const scope: Scope = {
  names,
  self: 'age',
  yearly: [[names.indexOf('work'), names.indexOf('prev.work')]],
  find: (name) => (names.includes(name) ? { slot: names.indexOf(name), type: types[name] as ValueType } : undefined),
}
const given = (values: Readonly<Record<string, Value>>) => names.map((name) => values[name])
const result = (text: string, values: Readonly<Record<string, Value>> = {}) => compile(text, scope).run(given(values))

describe('an expression', () => {
  it.each<[string, Record<string, Value>, Value]>([
    ["${work} = 'farm'", { work: 'farm' }, true],
    ["'farm' = ${work}", { work: 'farm' }, true],
    ["${work} != 'farm'", { work: 'shop' }, true],
    ['. >= 18 and . < 60', { age: 18 }, true],
    ['. >= 18 and . < 60', { age: 60 }, false],
    ["selected(${needs}, 'aid')", { needs: ['care', 'aid'] }, true],
    ["selected(${needs}, 'aid')", { needs: ['care'] }, false],
    ["selected(${work}, 'farm')", { work: 'farm' }, true],
    ['count-selected(${needs})', { needs: ['care', 'aid'] }, 2],
    ["if(${age} > 17, 'adult', 'child')", { age: 17 }, 'child'],
    ['coalesce(${income}, 0)', {}, 0],
    ['coalesce(${income}, 0)', { income: 5 }, 5],
    ['not(${severe})', { severe: true }, false],
    ['true() and not(false())', {}, true],
    ['1 + 2 * 3 - 4 div 2', {}, 5],
    ['(1 + 2) * 3 mod 4', {}, 1],
    ['-${age} + 3', { age: 1 }, 2],
    ['string-length(${name})', { name: '𠮷野' }, 2],
    ["starts-with(${name}, '1')", { name: '138' }, true],
    ["substr(${name}, 1, 3) = 'bc'", { name: 'abcd' }, true],
    ['${born} < ${born}', { born: '1980-01-01' }, false],
    ["${born} <= '1980-01-01'", { born: '1980-01-01' }, true],
    ['rank(${work}) < rank(${prev.work})', { work: 'farm', 'prev.work': 'shop' }, true],
    ['minutes-between(${from}, ${to})', { from: '2022-12-31T23:50:00Z', to: '2023-01-01T00:05:59Z' }, 15],
    ['minutes-between(${from}, ${to})', { from: '2024-02-28T23:00Z', to: '2024-03-01T00:00Z' }, 1500],
    ['unchanged()', { work: 'farm', 'prev.work': 'farm' }, true],
    ['unchanged()', { work: 'farm', 'prev.work': 'shop' }, false],
    ['unchanged()', {}, false],
    ["${work} = 'farm' or ${age} > 5 and ${severe}", { work: 'farm' }, true],
    ['"a\'b" = ${name}', { name: "a'b" }, true],
  ])('%s of %j is %j', (text, values, expected) => expect(result(text, values)).toBe(expected))

  it.each([
    ["${work} = 'farm'", false],
    ["${work} != 'farm'", false],
    ['${age} < 5', false],
    ['${age} != 5', false],
    ['${age} >= ${income}', false],
    ['${work} = ${prev.work}', false],
    ['${age} + 1 > 0', false],
    ["selected(${needs}, 'aid')", false],
    ['count-selected(${needs}) = 0', true],
    ["${work} = ''", true],
    ["${needs} != ''", false],
    ['not(${severe})', true],
  ])('finds nothing in blanks: %s is %s', (text, expected) => expect(result(text)).toBe(expected))

  it('adds amounts as people do', () => {
    expect(result('0.1 + 0.2')).toBe(0.3)
    expect(result('${income} * 3', { income: 1234.56 })).toBe(3703.68)
    expect(result('0.1 * 3 = 0.3')).toBe(true)
  })

  it('counts what cannot be worked out as blank', () => {
    expect(result('1 div 0')).toBeUndefined()
    expect(result('1 div 0 > 5')).toBe(false)
    expect(result('5 mod 0')).toBeUndefined()
  })

  it.each([
    ["${wrok} = 'farm'", 0, 'No item or fact wrok. Did you mean work?'],
    ["${work} = 'fram'", 10, "No option 'fram'. Did you mean farm?"],
    ["selected(${needs}, 'cares')", 19, "No option 'cares'. Did you mean care?"],
    ['${work} = ${colour}', 8, 'no option in common'],
    ['${age} = ${work}', 7, 'Cannot compare number with choice.'],
    ["${age} > 'x'", 7, 'Cannot compare number with text.'],
    ["${work} > 'farm'", 8, 'choice has no order'],
    ["${needs} = 'aid'", 9, 'selected()'],
    ['rank(${colour})', 0, 'ordered'],
    ['rank(${age})', 0, 'ordered'],
    ["${born} < '1980-2-30'", 10, 'not a date'],
    ['${age} and ${severe}', 0, 'Expected boolean, found number.'],
    ['${severe} + 1', 0, 'Expected number, found boolean.'],
    ['cout-selected(${needs})', 0, 'Did you mean count-selected?'],
    ['selected(${needs})', 0, 'takes 2'],
    ['age > 5', 4, 'an item is written ${age}'],
    ['${age} > ', 9, 'ends too early'],
    ['${age} > 5)', 10, 'Expected an operator'],
    ['(${age} > 5', 11, ') is missing'],
    ['${age} # 5', 7, 'Cannot read #'],
    ['${age} ＞ 5', 7, 'Cannot read ＞ here; write > instead.'],
    ['${age} ≥ 5', 7, 'Cannot read ≥ here; write >= instead.'],
    ['（${age} = 5)', 0, 'Cannot read （ here; write ( instead.'],
    ['${age} 𠮷 5', 7, 'Cannot read 𠮷 here.'],
    ["${name} = 'x", 10, "Cannot read '"],
    ["${work} < ''", 8, 'use = or !='],
    ['if(${severe}, 1, ${name})', 0, 'Expected number, found text.'],
    ['string-length(${age})', 0, 'Expected text'],
    ['selected(${needs}, ${name})', 19, 'needs a text in quotes'],
    ['constructor()', 0, 'No function constructor()'],
    ['${__proto__} = 1', 0, 'No item or fact __proto__'],
    [`${'('.repeat(50)}1${')'.repeat(50)}`, 41, 'Nested deeper'],
    [`1 = ${'1 + '.repeat(2000)}1`, 4000, 'Longer than'],
    ['', 0, 'ends too early'],
  ])('refuses %s at %i and says why', (text, at, says) => {
    const refuse = () => compile(text, scope)
    expect(refuse).toThrow(ExpressionError)
    expect(refuse).toThrow(says)
    expect(placeOf(refuse)).toBe(at)
  })

  it('has no item for . where there is none', () => {
    const { self: _, ...without } = scope
    expect(() => compile('. > 1', without)).toThrow('There is no item for .')
  })

  it('tells what it reads', () => {
    expect(compile("${work} = 'farm' and ${age} > 5", scope).uses).toEqual([
      names.indexOf('work'),
      names.indexOf('age'),
    ])
  })
})

function placeOf(work: () => unknown): number | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof ExpressionError) return error.at
  }
  return undefined
}
