import { defaultSettings, type Settings } from '../../../shared/campaigns/settings'
import type { VillageIndex } from '../features/bundle/bundle'

/** The server's own values in force. A list that was fetched before a setting existed is read with what holds otherwise. */
export const settingsOf = ({ campaign }: Pick<VillageIndex, 'campaign'>): Settings => ({
  ...defaultSettings(campaign.year),
  ...(campaign.settings as Partial<Settings>),
})
