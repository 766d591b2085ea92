import { isCalendarDate } from '../identities/certificate-number'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent, OpenCampaignState, SettingKey } from './campaign'
import { isGoodFor, switchNamed } from './locality-switches'
import type { Setting, Settings } from './settings'
import { settingsInForce } from './settings-in-force'

export interface ChangeSetting extends Command, Setting {
  readonly key: string
}

type IsGood = (value: unknown) => boolean

const isDate: IsGood = (value) => typeof value === 'string' && isCalendarDate(value)
const isShare: IsGood = (value) => typeof value === 'number' && value >= 0 && value <= 1
const isBoolean: IsGood = (value) => typeof value === 'boolean'
const isWholeUpTo =
  (most: number): IsGood =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most
const isOneOf =
  (...values: readonly unknown[]): IsGood =>
  (value) =>
    values.includes(value)
/** What a value must be. A new setting does not compile until this is decided. */
const goodValues: Readonly<Record<Exclude<keyof Settings, 'localities'>, IsGood>> = {
  referenceDate: isDate,
  windowFrom: isDate,
  windowTo: isDate,
  reconfirmation: isOneOf('required', 'off'),
  collectionFrom: isDate,
  collectionTo: isDate,
  registrationRateTarget: isShare,
  visitRateTarget: isShare,
  mobileShareTarget: isShare,
  visitRateCountsMetElsewhere: isBoolean,
  visitRateDenominator: isOneOf('due', 'normal'),
  // More than fourteen days would outlive what a resident was told (reliability 6.5).
  linkDays: isWholeUpTo(14),
  matchTries: isWholeUpTo(5),
  oneTimeCodeMinutes: isWholeUpTo(10),
  photoRequired: isBoolean,
}

/** A local rule with who set it, on what authority, and since when. */
export const changeSetting: Decide<Campaign, ChangeSetting, CampaignEvent> = (campaign, command) => {
  if (campaign.state === 'unknown') throw problem('campaign.unknown')
  const { key, value, level, document, date } = command
  const isGood = goodValueOf(campaign, key)
  if (!isGood) throw problem('request.invalid', { part: 'body', issues: ['key'] })
  if (!isGood(value)) throw problem('request.invalid', { part: 'body', issues: ['value'] })

  const setting = { value, level, document, date }
  assertInOrder(settingsInForce({ ...campaign, settings: { ...campaign.settings, [key]: setting } }))
  return [{ type: 'campaign.settingChanged', key: key as SettingKey, setting }]
}

function goodValueOf(campaign: OpenCampaignState, key: string): IsGood | undefined {
  if (Object.hasOwn(goodValues, key)) return goodValues[key as keyof typeof goodValues]
  const slot = switchNamed(campaign, key)
  return slot && ((value) => isGoodFor(slot, value))
}

function assertInOrder({ windowFrom, windowTo, collectionFrom, collectionTo }: Settings): void {
  if (windowFrom > windowTo || collectionFrom > collectionTo)
    throw problem('request.invalid', { part: 'body', issues: ['value'] })
}
