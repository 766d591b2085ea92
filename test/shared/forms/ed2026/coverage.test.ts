import { coverage } from '../../../../shared/forms/editions/ed2026/coverage'
import { checksOf, instrument } from '../ed2022/instrument-checks'
import { statusCases } from '../ed2022/status-cases'
import { coreCases, moduleCases } from './cases'
import { compiledWhole } from './editions'

const items = compiledWhole.items.map(({ item }) => item)
const existing = checksOf(items)
const named = Object.values(coverage).flatMap((entry) => ('checks' in entry ? entry.checks : []))
const cases = [coreCases, statusCases, ...Object.values(moduleCases)].flatMap(Object.keys)

describe('the coverage of the instrument by ed2026 with all modules', () => {
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

  it('leaves out no check that the edition or a module has', () => {
    // R15 and R19 are rules of section 1 that have no number of their own.
    const ids = cases.map((id) => id.split('@')[0]?.split('-')[0] ?? '')
    expect(ids.filter((id) => !(id in coverage) && !['R15', 'R19'].includes(id))).toEqual([])
    const ofModules = Object.values(moduleCases).flatMap(Object.keys)
    expect(ofModules.filter((id) => !named.includes(id))).toEqual([])
  })

  it('leaves out only what neither core nor modules ask', () => {
    const left = Object.entries(coverage).flatMap(([id, entry]) => ('left' in entry ? [id] : []))
    // 题R8, R9, R11 of town and country, 题R17 and R19 of work, 题R23, R24, R28, R29, R33 to R36, and the employer's name.
    const notAsked = [
      ...['H15', 'H27', 'H29', 'S51', 'S52', 'S53', 'S55', 'S56', 'S57', 'S61', 'S63', 'S66'],
      ...['S67', 'S68', 'S69', 'S70', 'S81', 'Y07', 'Y11'],
    ]
    expect(left.sort()).toEqual(notAsked.sort())
  })

  it('makes every ext list exclude everything else by its 无 (H31)', () => {
    const lists = items.filter(({ options }) => options?.some(({ none }) => none))
    expect(lists.filter(({ key }) => !named.includes(`H31@${key}`)).map(({ key }) => key)).toEqual([])
  })
})
