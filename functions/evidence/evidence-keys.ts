/** Where a photo lies after it was decoded and written anew. Its name is its content as the phone sent it. */
export const evidenceKey = (campaignId: string, personId: string, hash: string): string =>
  `evidence/${campaignId}/${personId}/${hash}.jpg`

/** Where the phone puts it: nothing here is trusted, and nothing here is kept. */
export const incomingKey = (campaignId: string, personId: string, hash: string): string =>
  `incoming/${campaignId}/${personId}/${hash}`

export function placeOfIncoming(key: string): { campaignId: string; personId: string; hash: string } | undefined {
  const [, campaignId, personId, hash] = /^incoming\/(\d{6}-\d{4})\/([0-9a-f]{32})\/([0-9a-f]{64})$/.exec(key) ?? []
  return campaignId && personId && hash ? { campaignId, personId, hash } : undefined
}
