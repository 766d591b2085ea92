import { countyOf, type RegionCode, townshipOf } from '../../shared/access/region'
import type { ViewKey } from './views'

/** Which stream stands behind a row, by the first part of its partition key. Figures are made of rows: none does. */
const streamsBehind: Readonly<Record<string, (pk: readonly string[], sk: string) => string>> = {
  village: ([, campaignId], personId) => `registration#${campaignId}#${personId}`,
  staff: (_, staffId) => `staff#${staffId}`,
  openid: (_, staffId) => `staff#${staffId}`,
  campaigns: (_, campaignId) => `campaign#${campaignId}`,
  communities: ([, campaignId], region) => `community#${campaignId}#${region}`,
  'follow-ups': ([, campaignId], id) => `follow-up#${campaignId}#${id}`,
}

export function streamBehind({ pk, sk }: ViewKey): string | undefined {
  const parts = pk.split('#')
  return streamsBehind[parts[0] ?? '']?.(parts, sk)
}

export const isFigures = (pk: string): boolean => pk.startsWith('stat#')

/** The only file that spells a table key. */
export const keys = {
  entry: (stream: string, seq: number): ViewKey => ({ pk: stream, sk: String(seq).padStart(8, '0') }),

  village: (campaignId: string, region: RegionCode) => `village#${campaignId}#${region}`,
  villageRow: (campaignId: string, region: RegionCode, personId: string): ViewKey => ({
    pk: keys.village(campaignId, region),
    sk: personId,
  }),
  queue: (campaignId: string, region: RegionCode, state: string) =>
    `township#${campaignId}#${townshipOf(region)}#${state}`,
  person: (personId: string) => `person#${personId}`,

  /** A region's figures lie in its parent's partition: one Query reads all children. */
  figuresBelow: (campaignId: string, parent: RegionCode) => `stat#${campaignId}#${parent}`,
  figures: (campaignId: string, parent: RegionCode, region: RegionCode): ViewKey => ({
    pk: keys.figuresBelow(campaignId, parent),
    sk: region,
  }),

  staffOf: (region: RegionCode) => `staff#${countyOf(region)}`,
  staffRow: (region: RegionCode, staffId: string): ViewKey => ({ pk: keys.staffOf(region), sk: staffId }),
  /** All staff, by scope. */
  staff: () => 'staff',
  openId: (digest: string) => `openid#${digest}`,
  openIdRow: (digest: string, staffId: string): ViewKey => ({ pk: keys.openId(digest), sk: staffId }),
  staffDevice: (digest: string) => `staff-device#${digest}`,
  staffDeviceRow: (digest: string, staffId: string): ViewKey => ({ pk: keys.staffDevice(digest), sk: staffId }),

  /** All campaigns, by id. */
  campaigns: () => 'campaigns',
  campaignsOf: (region: RegionCode) => `campaigns#${countyOf(region)}`,
  campaignRow: (campaignId: string): ViewKey => ({ pk: keys.campaignsOf(countyOf(campaignId)), sk: campaignId }),

  communitiesOf: (campaignId: string) => `communities#${campaignId}`,
  communityRow: (campaignId: string, region: RegionCode): ViewKey => ({
    pk: keys.communitiesOf(campaignId),
    sk: region,
  }),

  followUpsOf: (campaignId: string, region: RegionCode) => `follow-ups#${campaignId}#${region}`,
  followUpRow: (campaignId: string, region: RegionCode, id: string): ViewKey => ({
    pk: keys.followUpsOf(campaignId, region),
    sk: id,
  }),
}
