import { coverage } from '../../../../shared/forms/editions/ed2022/coverage'
import { checkCases } from './cases'
import { checksOf, instrument } from './instrument-checks'
import { compiled } from './records'
import { statusCases } from './status-cases'

const items = compiled.items.map(({ item }) => item)
const existing = checksOf(items)
const named = Object.values(coverage).flatMap((entry) => ('checks' in entry ? entry.checks : []))

describe('the coverage of the instrument by ed2022', () => {
  it('answers for every hard, soft and year-on-year check', () => {
    expect(Object.keys(coverage).sort()).toEqual([...instrument].sort())
  })

  it.each(named)('names a check that exists: %s', (id) => {
    expect(existing).toContain(id)
  })

  it('names items that exist', () => {
    const keys = items.map(({ key }) => key)
    const claimed = Object.values(coverage).flatMap((entry) => ('items' in entry ? entry.items : []))
    expect(claimed.filter((key) => !keys.includes(key))).toEqual([])
  })

  it('leaves out no check that the edition has', () => {
    const ids = [...Object.keys(checkCases), ...Object.keys(statusCases)].map(
      (id) => id.split('@')[0]?.split('-')[0] ?? '',
    )
    // R15 and R19 are rules of section 1 that have no number of their own.
    const own = ['R15', 'R19']
    expect(ids.filter((id) => !(id in coverage) && !own.includes(id))).toEqual([])
  })

  it('has the 27 official items of 2022', () => {
    const numbers = new Set(items.flatMap(({ number = '' }) => /^题R\d+/.exec(number) ?? []))
    expect([...numbers].sort()).toEqual(Array.from({ length: 27 }, (_, at) => `题R${at + 1}`).sort())
  })
})
