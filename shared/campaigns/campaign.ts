import type { RegionCode } from '../access/region'
import type { Edition } from '../forms/edition'
import { evolveBy, type StreamKind } from '../journal/stream'
import type { Setting, Settings } from './settings'

export type SettingKey = keyof Settings

export type Campaign =
  | { readonly state: 'unknown'; readonly region?: undefined }
  | {
      readonly state: 'open'
      readonly region: RegionCode
      readonly campaignId: string
      readonly name: string
      readonly year: number
      /** Content hash of the edition its interviews are made with. */
      readonly edition: string
      readonly editionId: string
      /** The edition itself: a campaign keeps the form it began with, whatever is published later. */
      readonly content: Edition
      readonly settings: Readonly<Partial<Record<SettingKey, Setting>>>
    }

export type CampaignEvent =
  | {
      readonly type: 'campaign.opened'
      readonly region: RegionCode
      readonly campaignId: string
      readonly name: string
      readonly year: number
      readonly edition: string
      readonly editionId: string
      readonly content: Edition
    }
  | { readonly type: 'campaign.settingChanged'; readonly key: SettingKey; readonly setting: Setting }

const evolve = evolveBy<Campaign, CampaignEvent>({
  'campaign.opened': (_, { type: __, ...facts }) => ({ ...facts, state: 'open', settings: {} }),
  'campaign.settingChanged': (before, { key, setting }) => {
    if (before.state === 'unknown') throw new Error('The journal is out of order: no campaign opened.')
    return { ...before, settings: { ...before.settings, [key]: setting } }
  },
})

export const campaignKind: StreamKind<Campaign, CampaignEvent> = { initial: { state: 'unknown' }, evolve }

export const campaignStream = (campaignId: string): string => `campaign#${campaignId}`
