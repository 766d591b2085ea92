import { compileEdition } from '../../../../shared/forms/compile-edition'
import { coverage } from '../../../../shared/forms/editions/ed2019/coverage'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { checksOf, instrument } from '../ed2022/instrument-checks'
import { checkCases } from './cases'

const { items } = compileEdition(ed2019)
const existing = checksOf(items.map(({ item }) => item))
const named = Object.values(coverage).flatMap((entry) => ('checks' in entry ? entry.checks : []))

describe('the coverage of the instrument by ed2019', () => {
  it('answers for every hard, soft and year-on-year check', () => {
    expect(Object.keys(coverage).sort()).toEqual([...instrument].sort())
  })

  it('leaves no hard check out', () => {
    expect(Object.entries(coverage).filter(([id, entry]) => id.startsWith('H') && 'left' in entry)).toEqual([])
  })

  it.each(named)('names a check that exists: %s', (id) => {
    expect(existing).toContain(id)
  })

  it('names items that exist', () => {
    const keys = items.map(({ item }) => item.key)
    const claimed = Object.values(coverage).flatMap((entry) => ('items' in entry ? entry.items : []))
    expect(claimed.filter((key) => !keys.includes(key))).toEqual([])
  })

  it('leaves out no check that the edition has', () => {
    const ids = Object.keys(checkCases).map((id) => id.split('@')[0]?.split('-')[0] ?? '')
    // 题R27 and 题R28 have rules of section 1 and 4.3 without a number of their own.
    expect(ids.filter((id) => !(id in coverage) && !['R27', 'R28'].includes(id))).toEqual([])
  })

  it('has the 41 official items of 2019', () => {
    const numbers = new Set(items.flatMap(({ item: { number = '' } }) => /^题R\d+/.exec(number) ?? []))
    expect([...numbers].sort()).toEqual(Array.from({ length: 41 }, (_, at) => `题R${at + 1}`).sort())
  })
})
