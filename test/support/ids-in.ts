import type { Speaker } from '../../console/cli/demonstration/speaker'

/** Person ids of one village by name and birth date, as a phone learns them. */
export async function idsIn(
  speaker: Speaker,
  campaignId: string,
  region: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  let cursor: string | undefined
  do {
    const query = cursor === undefined ? {} : { cursor }
    const params = { campaignId, region }
    const page = await speaker('GET /campaigns/{campaignId}/regions/{region}/bundle', { params, query })
    for (const { personId, name, facts } of page.rows) ids.set(`${name} ${facts.birthDate}`, personId)
    cursor = page.cursor
  } while (cursor !== undefined)
  return ids
}
