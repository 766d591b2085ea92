import type { SettingSlot } from '../forms/edition'
import { settings as communitySettings } from '../forms/editions/community2022/known'
import { knownReader } from '../forms/read-answer'
import type { OpenCampaignState } from './campaign'
import type { Settings } from './settings'

export type LocalityKey = `locality.${string}`

const prefix = 'locality.'

/** A photo at home is a rule of the campaign, not of a form. */
const ofTheCampaign = ['photo_required']

/** The local rules that the checks of the campaign's forms read, each with what holds where nobody sets it (instrument.md 4.3). */
export const localitySwitches = ({ content }: Pick<OpenCampaignState, 'content'>): readonly SettingSlot[] =>
  [...content.settings, ...communitySettings].filter(({ key }) => !ofTheCampaign.includes(key))

/** The switch a setting's key names; undefined if the campaign's forms read none of that name. */
export const switchNamed = (campaign: Pick<OpenCampaignState, 'content'>, key: string): SettingSlot | undefined =>
  localitySwitches(campaign).find((slot) => prefix + slot.key === key)

export const isGoodFor = ({ type, options = [] }: SettingSlot, value: unknown): boolean =>
  knownReader(type, options)(value) !== undefined

/** What a county has set, by the names that checks use. */
export const switchedLocally = (settings: OpenCampaignState['settings']): Settings['localities'] => {
  const pairs = Object.entries(settings).flatMap(([key, setting]) =>
    key.indexOf(prefix) === 0 ? [[key.slice(prefix.length), setting.value]] : [],
  )
  return Object.fromEntries(pairs)
}
