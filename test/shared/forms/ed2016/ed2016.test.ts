import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition } from '../../../../shared/forms/edition'
import { coverage } from '../../../../shared/forms/editions/ed2016/coverage'
import { ed2016 } from '../../../../shared/forms/editions/ed2016/ed2016'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { checkCases as casesOf2019 } from '../ed2019/cases'
import { describeChecks } from '../ed2019/describe-checks'
import { describeSkips } from '../ed2019/describe-skips'
import { checksOf } from '../ed2022/instrument-checks'
import { prior } from '../ed2022/records'

const { 'H26-5@relief': _, ...cases } = casesOf2019
describeChecks(
  ed2016,
  {
    ...cases,
    'Y06@rural_housing': {
      fires: prior({ rural_housing: 'unsafe' }),
      misses: prior({ rural_housing: 'suspected' }),
    },
  },
  'family_doctor',
)
describeSkips(ed2016, false)

const itemsOf = ({ groups }: Edition) => groups.flatMap(({ items }) => items)
const officialNumbers = (edition: Edition, key: string) =>
  itemsOf(edition)
    .filter((item) => item.key === key)
    .map(({ number }) => number)

describe('ed2016', () => {
  it('has the 40 official items of 2016', () => {
    const numbers = new Set(itemsOf(ed2016).flatMap(({ number = '' }) => /^题R\d+/.exec(number) ?? []))
    expect([...numbers].sort()).toEqual(Array.from({ length: 40 }, (_, at) => `题R${at + 1}`).sort())
  })

  it.each([
    ['care_need', '题R30', '题R30'],
    ['illness_2w', '题R31', '题R32'],
    ['treated_2w', '题R32', '题R33'],
    ['untreated_reason', '题R33', '题R34'],
    ['rehab_got', '题R34', '题R35'],
    ['rehab_not_reason', '题R35', '题R36'],
    ['rehab_need', '题R36', '题R37'],
    ['aid_limb', '题R36-4.4', '题R37-4.4'],
    ['access_done', '题R37', '题R38'],
    ['access_need', '题R38', '题R39'],
    ['culture_joined', '题R39', '题R40'],
    ['culture_not_reason', '题R40', '题R41'],
  ])('numbers %s as %s, where ed2019 has %s', (key, in2016, in2019) => {
    expect([officialNumbers(ed2016, key), officialNumbers(ed2019, key)]).toEqual([[in2016], [in2019]])
  })

  it('knows four kinds of relief and none', () => {
    const { options = [] } = compileEdition(ed2016).itemsByKey.get('relief')?.item ?? {}
    expect(options.map(({ key, code }) => [key, code])).toEqual([
      ['dibao', 1],
      ['tekun', 2],
      ['medical', 3],
      ['other', 4],
      ['none', 5],
    ])
  })

  it('asks in the words of its time', () => {
    expect(JSON.stringify(ed2016)).not.toContain('过去一年内')
    expect(JSON.stringify(ed2016)).not.toContain('家庭医生')
  })

  it('covers the instrument by checks that exist', () => {
    const existing = checksOf(itemsOf(ed2016))
    const named = Object.values(coverage).flatMap((entry) => ('checks' in entry ? entry.checks : []))
    expect(named.filter((id) => !existing.has(id))).toEqual([])
  })
})
