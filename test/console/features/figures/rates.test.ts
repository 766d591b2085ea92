import {
  type Figures,
  measureOf,
  ranked,
  rateNameOf,
  reachesTarget,
} from '../../../../console/src/features/figures/rates'
import { defaultSettings } from '../../../../shared/campaigns/settings'
import { countsIn } from '../../../../shared/statistics/measures'

const aPlace = (name: string, numerator: number, denominator: number): Figures => {
  const rate = { numerator, denominator, rule: '' }
  const rates = { registration: rate, visit: rate, mobile: rate, confirmed: rate, disputed: rate }
  const none = { byState: {}, byMethod: {}, notRegistered: {}, byLevel: {}, bySpeaker: {}, heard: 0 }
  const counts = { ...none, signatures: { both: 0, proxy: 0 }, photos: 0 }
  return { region: name, name, seq: 1, due: denominator, ...rates, ...counts }
}

const places = [aPlace('none', 0, 0), aPlace('full', 4, 4), aPlace('half', 2, 4), aPlace('zero', 0, 4)]
const names = (rows: readonly Figures[]) => rows.map(({ name }) => name)

describe('places in their order', () => {
  it('begin with the lowest rate, where work is needed', () => {
    expect(names(ranked(places, 'registration'))).toEqual(['zero', 'half', 'full', 'none'])
  })

  it('begin with the highest share of disputes', () => {
    expect(names(ranked(places, 'disputed'))).toEqual(['full', 'half', 'zero', 'none'])
  })

  it('leave the list they were given as it was', () => {
    const before = names(places)
    ranked(places, 'visit')
    expect(names(places)).toEqual(before)
  })
})

it('a target is reached, missed, or not asked', () => {
  expect(reachesTarget({ numerator: 9, denominator: 10, rule: '', target: 0.9 })).toBe(true)
  expect(reachesTarget({ numerator: 89, denominator: 100, rule: '', target: 0.9 })).toBe(false)
  expect(reachesTarget({ numerator: 9, denominator: 10, rule: '' })).toBeUndefined()
  expect(reachesTarget({ numerator: 0, denominator: 0, rule: '', target: 0.9 })).toBeUndefined()
})

it('every rate opens a list the server knows', () => {
  for (const measure of Object.values(measureOf)) {
    expect(countsIn(measure, defaultSettings(2026))).toBeDefined()
    expect(countsIn(`not:${measure}`, defaultSettings(2026))).toBeDefined()
  }
})

it('an address that names no rate means the registration rate', () => {
  expect([rateNameOf('visit'), rateNameOf('x'), rateNameOf(undefined)]).toEqual([
    'visit',
    'registration',
    'registration',
  ])
})
