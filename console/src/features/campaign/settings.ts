import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Settings } from '../../../../shared/campaigns/settings'
import type { Messages } from '../../messages.zh'

export type Campaign = AnswerOf<Api['GET /campaigns/{campaignId}']>
type Switch = Campaign['switches'][number]

export type SettingKind = 'date' | 'share' | 'whole' | 'number' | 'switch' | 'choice' | 'text'
type OwnKey = Exclude<keyof Settings, 'localities'>

/** How each setting is shown and typed; a new setting does not compile until this is decided. */
export const settingKinds: Readonly<Record<OwnKey, SettingKind>> = {
  referenceDate: 'date',
  windowFrom: 'date',
  windowTo: 'date',
  reconfirmation: 'choice',
  collectionFrom: 'date',
  collectionTo: 'date',
  registrationRateTarget: 'share',
  visitRateTarget: 'share',
  mobileShareTarget: 'share',
  visitRateCountsMetElsewhere: 'switch',
  visitRateDenominator: 'choice',
  linkDays: 'whole',
  matchTries: 'whole',
  oneTimeCodeMinutes: 'whole',
  photoRequired: 'switch',
}

/** One local rule as the table shows it and the form changes it. */
export interface ShownSetting {
  /** As the command names it. */
  readonly key: string
  readonly name: string
  readonly hint: string
  readonly kind: SettingKind
  /** Of a choice: the words for each value. */
  readonly choices: Readonly<Record<string, string>>
  readonly value: unknown
  readonly setting: Campaign['settings'][string] | undefined
}

/** The rules of every campaign, then the switches that the checks of its own forms read. */
export function shownSettings(campaign: Campaign, words: Messages['campaign']): readonly ShownSetting[] {
  const own = (Object.keys(settingKinds) as OwnKey[]).map((key) => ({
    key,
    name: words.names[key],
    hint: words.hintOf[key] ?? words.hints[settingKinds[key]],
    kind: settingKinds[key],
    choices: words.choices[key] ?? {},
    value: campaign.inForce[key],
    setting: campaign.settings[key],
  }))
  return [...own, ...campaign.switches.map((one) => shownSwitch(campaign, one, words))]
}

function shownSwitch(campaign: Campaign, { key, type, otherwise }: Switch, words: Messages['campaign']): ShownSetting {
  const localities = campaign.inForce.localities as Settings['localities']
  const { label, options = {} } = words.switches[key] ?? { label: key }
  const kind = kindsOfTypes[type] ?? 'text'
  const named = `locality.${key}`
  const value = localities[key] ?? otherwise
  return {
    key: named,
    name: label,
    hint: words.hints[kind],
    kind,
    choices: options,
    value,
    setting: campaign.settings[named],
  }
}

const kindsOfTypes: Readonly<Record<string, SettingKind>> = {
  boolean: 'switch',
  int: 'number',
  dec: 'number',
  one: 'choice',
  date: 'date',
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
