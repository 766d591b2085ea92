import { checksOf, filterChecks } from '../../../../console/src/features/form/checks-of'
import { searchItems } from '../../../../console/src/features/form/search-items'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'

const keysFor = (words: string) => searchItems(ed2022, words).flatMap(({ items }) => items.map(({ key }) => key))

describe('searching the items of a form', () => {
  it('finds all of them for no words', () => {
    expect(searchItems(ed2022, '  ')).toEqual(ed2022.groups)
  })

  it('finds an item by its words, an option, a check, its number', () => {
    expect(keysFor('是否就业')).toContain('employed')
    expect(keysFor('最低生活保障')).toContain('relief')
    expect(keysFor('s54')).toEqual(expect.arrayContaining([expect.any(String)]))
    const { number = '' } = ed2022.groups.flatMap(({ items }) => items).find(({ key }) => key === 'employed') ?? {}
    expect(keysFor(number)).toContain('employed')
  })

  it('wants all of the words, and leaves out groups without any', () => {
    expect(keysFor('残疾 证号')).not.toContain('employed')
    expect(searchItems(ed2022, '没有这样的题')).toEqual([])
  })
})

describe('the checks of a form', () => {
  const rows = checksOf(ed2022)

  it('are all there, each with its item', () => {
    const written = ed2022.groups.flatMap(({ items }) => items.flatMap(({ checks = [] }) => checks))
    expect(rows.map(({ check }) => check)).toEqual(written)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(written.length)
  })

  it('are chosen by level and by words', () => {
    const hard = filterChecks(rows, { kind: 'hard', words: '' })
    const soft = filterChecks(rows, { kind: 'soft', words: '' })
    expect(hard.length + soft.length).toBe(rows.length)
    expect(hard.every(({ check }) => check.kind === 'hard')).toBe(true)
    const phone = filterChecks(rows, { words: '手机' })
    expect(phone.length).toBeGreaterThan(0)
    expect(phone.length).toBeLessThan(rows.length)
  })
})
