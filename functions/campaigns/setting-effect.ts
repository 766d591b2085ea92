import { countyOf } from '../../shared/access/region'
import { ruleNamed } from '../../shared/campaigns/setting-named'
import { isOfKind, type SettingKind, type SettingValue } from '../../shared/campaigns/setting-rule'
import type { Settings } from '../../shared/campaigns/settings'
import { problem } from '../../shared/problems'
import { addCounts, type Counts } from '../../shared/statistics/figures'
import { ratesOf } from '../../shared/statistics/rates'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import type { FiguresRow } from '../statistics/figures-row'
import type { OpenCampaign } from './campaigns'

/** The rate that is compared with a setting; all the others speak of visits. */
function rateOf(key: string): 'registration' | 'visit' | 'mobile' {
  if (key === 'registrationRateTarget') return 'registration'
  return key === 'mobileShareTarget' ? 'mobile' : 'visit'
}

const read: Readonly<Record<SettingKind, (text: string) => SettingValue>> = {
  ...{ date: String, choice: String, text: String },
  ...{ share: Number, whole: Number, number: Number },
  switch: (text) => text === 'true',
}

/** What a change would meet, worked out from the figures; nothing is kept. */
export async function settingEffect(
  { views }: Pick<Dependencies, 'views'>,
  campaign: OpenCampaign,
  change: { readonly key: string; readonly value: string },
) {
  const rule = ruleNamed(campaign, change.key)
  if (!rule) throw problem('request.invalid', { part: 'query', issues: ['key'] })
  const value = read[rule.kind](change.value)
  if (!isOfKind(rule, value)) throw problem('request.invalid', { part: 'query', issues: ['value'] })

  const townships = await everyRow<FiguresRow>(views, keys.figuresBelow(campaign.campaignId, countyOf(campaign.region)))
  const counted = townships.map(({ counts }) => counts)
  const meets = { meets: rule.meets, registered: addCounts(counted).of.registered }
  if (rule.meets !== 'rates') return meets
  const rate = rateOf(change.key)
  return {
    ...meets,
    rate,
    townships: counted.length,
    reachedBefore: reaching(counted, campaign.inForce, rate),
    reachedAfter: reaching(counted, { ...campaign.inForce, [change.key]: value }, rate),
  }
}

const reaching = (counted: readonly Counts[], settings: Settings, name: ReturnType<typeof rateOf>): number =>
  counted.filter((counts) => {
    const { numerator, denominator, target = 0 } = ratesOf(counts, settings)[name]
    return denominator > 0 && numerator / denominator >= target
  }).length
