import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { ruleOfSwitch } from '../../../../shared/campaigns/setting-named'
import type { SettingKind, SettingRule } from '../../../../shared/campaigns/setting-rule'
import { type OwnKey, ownKeys, type Settings, settingTable } from '../../../../shared/campaigns/settings'
import type { Messages } from '../../messages.zh'

export type Campaign = AnswerOf<Api['GET /campaigns/{campaignId}']>
type Switch = Campaign['switches'][number]

/** One local rule as the table shows it and the form changes it. */
export interface ShownSetting {
  /** As the command names it. */
  readonly key: string
  readonly name: string
  readonly hint: string
  readonly kind: SettingKind
  readonly rule: SettingRule
  /** Of a choice: the words for each value. */
  readonly choices: Readonly<Record<string, string>>
  readonly value: unknown
  readonly setting: Campaign['settings'][string] | undefined
}

/** The rules of every campaign, then the switches that the checks of its own forms read. */
export function shownSettings(campaign: Campaign, words: Messages['campaign']): readonly ShownSetting[] {
  const own = ownKeys.map((key: OwnKey) => ({
    key,
    name: words.names[key],
    ...ofRule(settingTable[key], words, words.hintOf[key]),
    choices: words.choices[key] ?? {},
    value: campaign.inForce[key],
    setting: campaign.settings[key],
  }))
  return [...own, ...campaign.switches.map((one) => shownSwitch(campaign, one, words))]
}

function shownSwitch(campaign: Campaign, one: Switch, words: Messages['campaign']): ShownSetting {
  const { key, otherwise, type } = one
  const localities = campaign.inForce.localities as Settings['localities']
  const { label, options = {} } = words.switches[key] ?? { label: key }
  const named = `locality.${key}`
  return {
    key: named,
    name: label,
    ...ofRule(ruleOfSwitch({ ...one, type: type as Parameters<typeof ruleOfSwitch>[0]['type'] }), words),
    choices: options,
    value: localities[key] ?? otherwise,
    setting: campaign.settings[named],
  }
}

/** Where a number may lie is said below its field, in the words of what it counts. */
function ofRule(rule: SettingRule, words: Messages['campaign'], hint = words.hints[rule.kind]) {
  const { kind, range } = rule
  const scale = kind === 'share' ? 100 : 1
  const limits = range ? words.rangeIs(range.least * scale, range.most * scale, kind === 'share') : ''
  return { kind, rule, hint: `${limits}${hint}` }
}

/** A setting's value in words. Percent without rounding: a target of 0.9 is 90 %. */
export function settingText(
  { kind, value, choices }: Pick<ShownSetting, 'kind' | 'value' | 'choices'>,
  words: Pick<Messages['campaign'], 'yes' | 'no'>,
  dateText: (iso: string) => string,
): string {
  if (value === undefined || value === null) return '—'
  switch (kind) {
    case 'date':
      return dateText(String(value))
    case 'share':
      return `${Number((Number(value) * 100).toFixed(4))}%`
    case 'switch':
      return value === true ? words.yes : words.no
    case 'choice':
      return choices[String(value)] ?? String(value)
    case 'whole':
    case 'number':
    case 'text':
      return String(value)
  }
}
