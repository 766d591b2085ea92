import * as fc from 'fast-check'
import { defaultSettings } from '../../../shared/campaigns/settings'
import { addCounts, countRows } from '../../../shared/statistics/figures'
import { type Counted, countsIn, measureNames } from '../../../shared/statistics/measures'
import { ratesOf } from '../../../shared/statistics/rates'

const settings = defaultSettings(2026)

const row = fc.record<Counted>({
  state: fc.constantFrom(
    ...['rostered', 'attempted', 'townshipReview', 'returned', 'sectionRelease', 'locked'],
    ...['statusClaimed', 'countyVerify', 'settled'],
  ),
  status: fc.constantFrom(undefined, 'normal', 'normal', 'dead', 'refused', 'moved_out'),
  method: fc.constantFrom(undefined, 'home', 'home', 'met', 'phone', 'system'),
  mobile: fc.boolean(),
  confirmation: fc.constantFrom('none', 'confirmed', 'disputed'),
  signedBoth: fc.boolean(),
  proxy: fc.boolean(),
  photos: fc.nat(3),
})
const rows = fc.array(row, { maxLength: 60 })

/** The names of every figure a page can open, with its number. */
const figuresIn = (all: readonly Counted[], metElsewhere: boolean) => {
  const counts = countRows(all)
  const { visit } = ratesOf(counts, { ...settings, visitRateCountsMetElsewhere: metElsewhere })
  const named = (kind: string, tally: Readonly<Record<string, number>>) =>
    Object.entries(tally).map(([value, count]) => [`${kind}:${value}`, count] as const)
  return [
    ...measureNames.map((name) => [name, counts.of[name]] as const),
    ...([['visited', visit.numerator]] as const),
    ...named('state', counts.byState),
    ...named('method', counts.byMethod),
    ...named('status', counts.notRegistered),
  ]
}

it('every figure is as long as the list behind it, and with its opposite it makes up all who are due', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (all, visitRateCountsMetElsewhere) => {
      const inForce = { ...settings, visitRateCountsMetElsewhere }
      const lengthOf = (name: string) => all.filter(countsIn(name, inForce) ?? (() => false)).length
      for (const [name, count] of figuresIn(all, visitRateCountsMetElsewhere))
        expect([name, lengthOf(name)]).toEqual([name, count])
      for (const name of ['registered', 'visited', 'mobile', 'confirmed', 'photographed'])
        expect(lengthOf(`not:${name}`) + lengthOf(name)).toBe(lengthOf('due'))
    }),
    { numRuns: 300 },
  )
})

it('the figures of a whole are the sum of its parts, however it is parted', () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 6 }), (parts) => {
      expect(addCounts(parts.map((part) => countRows(part)))).toEqual(countRows(parts.flat()))
    }),
  )
})

it('equal counts are equal bytes, in whatever order the rows came', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const [straight, reversed] = [countRows(all), countRows([...all].reverse())]
      expect(JSON.stringify(reversed)).toBe(JSON.stringify(straight))
    }),
  )
})

const person = (changes: Partial<Counted>): Counted => ({
  ...{ state: 'townshipReview', status: 'normal', method: 'home', mobile: true, confirmation: 'none' },
  ...{ signedBoth: true, proxy: false, photos: 1 },
  ...changes,
})

it('who left is no longer due once the county accepted it, and not a day earlier; who refused stays due', () => {
  const due = (state: string, status: string) => countRows([person({ state, status })]).of.due
  for (const status of [
    'dead',
    'empty_hukou',
    'unknown_person',
    'moved_out',
    'duplicate_certificate',
    'certificate_cancelled',
  ]) {
    expect([due('statusClaimed', status), due('countyVerify', status), due('settled', status)]).toEqual([1, 1, 0])
  }
  expect(due('settled', 'refused')).toBe(1)
})

describe('the visit rate', () => {
  const counts = countRows([
    ...[person({}), person({ method: 'met' }), person({ method: 'phone' })],
    ...[person({ state: 'rostered', status: undefined, method: undefined })],
  ])
  it.each([
    [false, 'due', { numerator: 1, denominator: 4, rule: '入户调查人数 ÷ 应登记人数' }],
    [true, 'due', { numerator: 2, denominator: 4, rule: '入户和见面调查人数 ÷ 应登记人数' }],
    [false, 'normal', { numerator: 1, denominator: 3, rule: '入户调查人数 ÷ 正常登记人数' }],
    [true, 'normal', { numerator: 2, denominator: 3, rule: '入户和见面调查人数 ÷ 正常登记人数' }],
  ] as const)('with met elsewhere %p of %s is %o', (visitRateCountsMetElsewhere, visitRateDenominator, rate) => {
    const inForce = { ...settings, visitRateCountsMetElsewhere, visitRateDenominator }
    expect(ratesOf(counts, inForce).visit).toEqual({ ...rate, target: 0.9 })
  })
})

it('a name that means nothing counts nothing', () => {
  for (const name of [
    '',
    'constructor',
    'not:constructor',
    'not:',
    'state:returned:x',
    'other:x',
    'not:state:returned',
  ])
    expect(countsIn(name, settings)).toBeUndefined()
})
