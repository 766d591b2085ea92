import type { Role } from '../access/permissions'
import { beijingDate } from '../forms/facts'
import type { Command, Context, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent, OpenCampaignState, SettingKey } from './campaign'
import { isGoodFor, localitySwitches, switchNamed } from './locality-switches'
import { ruleNamed } from './setting-named'
import { isLooser, isOfKind, isWithin, type SettingRule } from './setting-rule'
import { type Level, levels, type Setting } from './settings'
import { settingsInForce } from './settings-in-force'
import { disagreeing } from './settings-together'

export interface ChangeSetting extends Command, Setting {
  readonly key: string
  /** How many registrations made under the former value the person was shown. */
  readonly registrationsSeen?: number | undefined
}

export interface SettingContext extends Context {
  readonly role: Role
  /** How many persons are registered in the campaign now. */
  readonly registered: number
}

/** A county says its own rules; what a higher office has said is entered by the operator, with that office's document. */
export const mayWriteLevel = (role: Role, level: Level): boolean => role === 'operator' || level === 'county'

/** A local rule with who set it, on what authority, and since when. */
export const changeSetting: Decide<Campaign, ChangeSetting, CampaignEvent, SettingContext> = (
  campaign,
  command,
  context,
) => {
  if (campaign.state === 'unknown') throw problem('campaign.unknown')
  const { key, value, level, document, date } = command
  const rule = ruleNamed(campaign, key)
  if (!rule) throw problem('request.invalid', { part: 'body', issues: ['key'] })

  assertGood(campaign, rule, command)
  if (!mayWriteLevel(context.role, level)) throw problem('setting.otherLevel', { level })
  if (date > beijingDate(context.at)) throw problem('setting.documentInFuture')
  assertNotLooser(campaign, rule, command)
  const setting = { value, level, document, date }
  assertTogether({ ...campaign, settings: { ...campaign.settings, [key]: setting } }, key)
  if (rule.meets === 'interviews' && (command.registrationsSeen ?? 0) < context.registered)
    throw problem('setting.registrationsExist', { registrations: context.registered })
  return [{ type: 'campaign.settingChanged', key: key as SettingKey, setting }]
}

function assertGood(campaign: OpenCampaignState, rule: SettingRule, { key, value }: ChangeSetting): void {
  const slot = switchNamed(campaign, key)
  // Of a switch the form's own reader has the last word: what it cannot read would silently be blank.
  if (!isOfKind(rule, value) || (slot && !isGoodFor(slot, value)))
    throw problem('request.invalid', { part: 'body', issues: ['value'] })
  if (!isWithin(rule, value, campaign.year)) throw problem('setting.outOfRange', rule.range)
}

function assertNotLooser({ standing }: OpenCampaignState, rule: SettingRule, command: ChangeSetting): void {
  const { key, level, value } = command
  const above = (standing[key] ?? []).filter((setting) => levels.indexOf(setting.level) < levels.indexOf(level))
  const broken = above.find((setting) => isLooser(rule, value, setting.value))
  if (broken) throw problem('setting.looser', { level: broken.level, document: broken.document })
}

function assertTogether(campaign: OpenCampaignState, key: string): void {
  const keys = disagreeing(settingsInForce(campaign), localitySwitches(campaign), key)
  if (keys) throw problem('setting.disagrees', { keys })
}
