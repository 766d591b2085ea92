import type { Campaign } from './campaign'
import { defaultSettings, type Settings } from './settings'

type OpenCampaign = Extract<Campaign, { state: 'open' }>

/** Defaults, overlaid with what the county has set. */
export function settingsInForce({ year, settings }: Pick<OpenCampaign, 'year' | 'settings'>): Settings {
  const values = Object.entries(settings).map(([key, setting]) => [key, setting.value])
  return { ...defaultSettings(year), ...Object.fromEntries(values) }
}
