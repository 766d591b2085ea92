import type { Settings } from '../campaigns/settings'
import type { Counts } from './figures'
import { visitMeasures } from './measures'

/** A rate is never a bare number: both counts and the rule used go with it. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  readonly rule: string
  readonly target?: number
}

/** The five rates of the figures page. The denominator of the visit rate is the county's own choice: instrument.md section 5. */
export function ratesOf({ of }: Counts, settings: Settings) {
  const {
    visitRateDenominator,
    visitRateCountsMetElsewhere,
    registrationRateTarget,
    visitRateTarget,
    mobileShareTarget,
  } = settings
  const visited = visitRateCountsMetElsewhere ? '入户和见面调查人数' : '入户调查人数'
  const visits = visitMeasures(settings).reduce((sum, measure) => sum + of[measure], 0)
  const visitOf =
    visitRateDenominator === 'due' ? ([of.due, '应登记人数'] as const) : ([of.registered, '正常登记人数'] as const)
  return {
    registration: rate(of.registered, of.due, '正常登记人数 ÷ 应登记人数', registrationRateTarget),
    visit: rate(visits, visitOf[0], `${visited} ÷ ${visitOf[1]}`, visitRateTarget),
    mobile: rate(of.mobile, of.registered, '移动终端采集人数 ÷ 正常登记人数', mobileShareTarget),
    confirmed: rate(of.confirmed, of.registered, '本人已确认人数 ÷ 正常登记人数'),
    disputed: rate(of.disputed, of.registered, '本人有异议人数 ÷ 正常登记人数'),
  }
}

const rate = (numerator: number, denominator: number, rule: string, target?: number): Rate => ({
  numerator,
  denominator,
  rule,
  ...(target === undefined ? {} : { target }),
})
