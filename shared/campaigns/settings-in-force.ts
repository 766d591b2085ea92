import type { Campaign } from './campaign'
import { switchedLocally } from './locality-switches'
import { defaultSettings, type Settings } from './settings'

type OpenCampaign = Extract<Campaign, { state: 'open' }>

/** Defaults, overlaid with what the county has set. */
export function settingsInForce({ year, settings }: Pick<OpenCampaign, 'year' | 'settings'>): Settings {
  const defaults = defaultSettings(year)
  const values = Object.keys(defaults).map((key) => {
    const name = key as keyof Settings
    return [name, settings[name] === undefined ? defaults[name] : settings[name].value]
  })
  const set: Settings = Object.fromEntries(values)
  return { ...set, localities: { ...set.localities, ...switchedLocally(settings) } }
}
