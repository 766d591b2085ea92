import type { FileType } from './read-rows'

export const rosterKey = (campaignId: string, importId: string, type: FileType): string =>
  `rosters/${campaignId}/${importId}.${type}`

export const errorsKey = (campaignId: string, importId: string): string =>
  `roster-errors/${campaignId}/${importId}.json`

/** Under the errors' prefix: who may read the one may read the other. Names in it are sealed. */
export const missingKey = (campaignId: string, importId: string): string =>
  `roster-errors/${campaignId}/${importId}.missing.json`

export const changedKey = (campaignId: string, importId: string): string =>
  `roster-errors/${campaignId}/${importId}.changed.json`

export function placeOfRoster(key: string): { campaignId: string; importId: string; type: FileType } | undefined {
  const [, campaignId, importId, type] = /^rosters\/(\d{6}-\d{4})\/([0-9a-fA-F-]{36})\.(xlsx|csv)$/.exec(key) ?? []
  return campaignId && importId && type ? { campaignId, importId, type: type as FileType } : undefined
}
