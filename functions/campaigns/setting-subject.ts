import type { Actor } from '../../shared/access/permissions'
import { countyOf } from '../../shared/access/region'
import { type Campaign, type CampaignEvent, campaignKind } from '../../shared/campaigns/campaign'
import type { SettingContext } from '../../shared/campaigns/change-setting'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { Subject } from '../platform/handle'
import { keys } from '../platform/keys'
import type { FiguresRow } from '../statistics/figures-row'
import { parentOf } from '../statistics/recompute-figures'

/** Campaigns for a change of a setting: who changes it, and how many registrations stand under the present value. */
export const settingSubject = (
  { views }: Pick<Dependencies, 'views'>,
  campaignId: string,
  { role }: Actor,
): Subject<Campaign, CampaignEvent, SettingContext> => ({
  kind: campaignKind,
  contextOf: async (context) => {
    const county = countyOf(campaignId)
    const figures = await views.get<FiguresRow>(keys.figures(campaignId, parentOf(county), county))
    return { ...context, role, registered: figures?.counts.of.registered ?? 0 }
  },
  unknown: () => problem('campaign.unknown'),
})
