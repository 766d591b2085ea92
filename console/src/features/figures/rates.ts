import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { byShare } from '../../ui/format'

export type Figures = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/figures']>['region']
export type Rate = Figures['registration']

export const rateNames = ['registration', 'visit', 'mobile', 'confirmed', 'disputed'] as const
export type RateName = (typeof rateNames)[number]

export const rateNameOf = (text: string | undefined): RateName =>
  rateNames.find((name) => name === text) ?? 'registration'

/** The name under which the server counts a rate's numerator, and opens its list. */
export const measureOf: Readonly<Record<RateName, string>> = {
  registration: 'registered',
  visit: 'visited',
  mobile: 'mobile',
  confirmed: 'confirmed',
  disputed: 'disputed',
}

/** Of most rates the lowest needs work first; of disputes, the highest. */
export const ranked = (children: readonly Figures[], name: RateName): readonly Figures[] => {
  const lowestFirst = [...children].sort((one, other) => byShare(one[name], other[name]))
  return name === 'disputed' ? highestFirst(lowestFirst, name) : lowestFirst
}

function highestFirst(sorted: readonly Figures[], name: RateName): readonly Figures[] {
  const counted = sorted.filter((figures) => figures[name].denominator > 0)
  const empty = sorted.filter((figures) => figures[name].denominator === 0)
  return [...counted.reverse(), ...empty]
}

export const reachesTarget = ({ numerator, denominator, target }: Rate): boolean | undefined =>
  target === undefined || denominator === 0 ? undefined : numerator / denominator >= target
