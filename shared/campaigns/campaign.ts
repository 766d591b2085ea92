import type { RegionCode } from '../access/region'
import type { Edition } from '../forms/edition'
import { evolveBy, type StreamKind } from '../journal/stream'
import {
  type ExtensionEvent,
  type Form,
  newForm,
  withApproval,
  withExtension,
  withFormOf,
  withSwitch,
} from './extension'
import type { LocalityKey } from './locality-switches'
import { levels, type Setting, type Settings } from './settings'

export type SettingKey = keyof Settings | LocalityKey

export type OpenCampaignState = Form & {
  readonly state: 'open'
  readonly region: RegionCode
  readonly campaignId: string
  readonly name: string
  readonly year: number
  readonly editionId: string
  /** By SettingKey; those never set are absent. */
  readonly settings: Readonly<Record<string, Setting>>
  /** What each level says of it, the highest first. A level that speaks anew takes the place of those below it. */
  readonly standing: Readonly<Record<string, readonly Setting[]>>
}

export type Campaign = { readonly state: 'unknown'; readonly region?: undefined } | OpenCampaignState

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
  | ExtensionEvent

const evolve = evolveBy<Campaign, CampaignEvent>({
  'campaign.opened': (_, { region, campaignId, name, year, edition, editionId, content }) => ({
    ...newForm(edition, content),
    ...{ state: 'open', region, campaignId, name, year, editionId, settings: {}, standing: {} },
  }),
  'campaign.settingChanged': (before, { key, setting }) => {
    const campaign = opened(before)
    const isAbove = ({ level }: Setting) => levels.indexOf(level) < levels.indexOf(setting.level)
    const said = [...(campaign.standing[key] ?? []).filter(isAbove), setting]
    return {
      ...campaign,
      settings: { ...campaign.settings, [key]: setting },
      standing: { ...campaign.standing, [key]: said },
    }
  },
  'campaign.extensionKept': (before, { type: _, ...facts }) => grown(before, (form) => withExtension(form, facts)),
  'campaign.extensionApproved': (before, { key, office, document, date }) =>
    grown(before, (form) => withApproval(form, key, office, { document, date })),
  'campaign.extensionSwitched': (before, event) => grown(before, (form) => withSwitch(form, event)),
  'campaign.formTakenOver': (before, event) => grown(before, (form) => withFormOf(form, event)),
})

const grown = (before: Campaign, grow: (form: Form) => Form): Campaign => {
  const campaign = opened(before)
  return { ...campaign, ...grow(campaign) }
}

function opened(campaign: Campaign): OpenCampaignState {
  if (campaign.state === 'unknown') throw new Error('The journal is out of order: no campaign opened.')
  return campaign
}

export const campaignKind: StreamKind<Campaign, CampaignEvent> = { initial: { state: 'unknown' }, evolve }

export const campaignStream = (campaignId: string): string => `campaign#${campaignId}`
