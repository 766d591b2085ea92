import type { SettingSlot } from '../forms/edition'
import type { OpenCampaignState } from './campaign'
import { rangeOf } from './locality-ranges'
import { switchNamed } from './locality-switches'
import type { SettingKind, SettingRule } from './setting-rule'
import { type OwnKey, settingTable } from './settings'

const isOwn = (key: string): key is OwnKey => Object.hasOwn(settingTable, key)

const kindsOfTypes: Readonly<Record<string, SettingKind>> = {
  ...{ boolean: 'switch', int: 'whole', dec: 'number', one: 'choice', date: 'date' },
}

/** A switch of a form, as a setting: its form says what it is; between levels it is free, for checks only ask and never refuse. */
export function ruleOfSwitch(slot: Pick<SettingSlot, 'key' | 'type' | 'options' | 'otherwise'>): SettingRule {
  const { type, options, otherwise } = slot
  const range = rangeOf(slot)
  return {
    ...{ kind: kindsOfTypes[type] ?? 'text', otherwise: () => otherwise, below: 'free', meets: 'later' },
    ...(range ? { range } : {}),
    ...(options ? { options } : {}),
  }
}

/** The rule of a setting by the key that the command names: the campaign's own, or a switch that its forms read. */
export function ruleNamed(campaign: Pick<OpenCampaignState, 'content'>, key: string): SettingRule | undefined {
  if (isOwn(key)) return settingTable[key]
  const slot = switchNamed(campaign, key)
  return slot && ruleOfSwitch(slot)
}
