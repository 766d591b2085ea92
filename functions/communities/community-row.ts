import type { RegionCode } from '../../shared/access/region'
import { type Community, type CommunityState, versionOf } from '../../shared/communities/community'
import type { ViewRow } from '../platform/views'

/** What lists show of one village's form. A village without a row has none yet: it is prefilled. */
export interface CommunityRow extends ViewRow {
  readonly region: RegionCode
  readonly state: CommunityState
  readonly version: number
  readonly doubts: readonly string[]
  readonly filledAt: string
  readonly confirmedAt?: string
}

export const communityRow = (community: Exclude<Community, { state: 'prefilled' }>, seq: number): CommunityRow => {
  const { region, state, form } = community
  return {
    ...{ seq, region, state, version: versionOf(community) },
    doubts: Object.keys(form.reasons).sort(),
    filledAt: form.filledAt,
    ...('confirmation' in community ? { confirmedAt: community.confirmation.at } : {}),
  }
}
