import { isCalendarDate } from '../identities/certificate-number'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent, SettingKey } from './campaign'
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
const isTableOfSwitches: IsGood = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([key, member]) => /^[a-z][a-z0-9_]{0,59}$/.test(key) && ['string', 'number', 'boolean'].includes(typeof member),
  )

/** What a value must be. A new setting does not compile until this is decided. */
const goodValues: Readonly<Record<SettingKey, IsGood>> = {
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
  localities: isTableOfSwitches,
}

/** A local rule with who set it, on what authority, and since when. */
export const changeSetting: Decide<Campaign, ChangeSetting, CampaignEvent> = (campaign, command) => {
  if (campaign.state === 'unknown') throw problem('campaign.unknown')
  const { key, value, level, document, date } = command
  if (!isSettingKey(key)) throw problem('request.invalid', { part: 'body', issues: ['key'] })
  if (!goodValues[key](value)) throw problem('request.invalid', { part: 'body', issues: ['value'] })

  const setting = { value, level, document, date }
  assertInOrder(settingsInForce({ ...campaign, settings: { ...campaign.settings, [key]: setting } }))
  return [{ type: 'campaign.settingChanged', key, setting }]
}

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(goodValues, key)

function assertInOrder({ windowFrom, windowTo, collectionFrom, collectionTo }: Settings): void {
  if (windowFrom > windowTo || collectionFrom > collectionTo)
    throw problem('request.invalid', { part: 'body', issues: ['value'] })
}
