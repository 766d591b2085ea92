import type { Speaker } from '../../../console/cli/demonstration/speaker'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import type { OneVillage } from '../../support/county'
import { idsIn } from '../../support/ids-in'

type Registered = AnswerOf<Api['GET /campaigns/{campaignId}/registrations/{personId}']>

/** Every registration of the village as a reviewer sees it, from its own stream. */
export async function recordsOf({ campaignId, village, team, reviewer }: OneVillage): Promise<readonly Registered[]> {
  const records: Registered[] = []
  for (const personId of (await idsIn(team[0].speaker, campaignId, village)).values()) {
    const params = { campaignId, personId }
    records.push(await reviewer.speaker('GET /campaigns/{campaignId}/registrations/{personId}', { params }))
  }
  return records
}

/** Goes on with the cursor until there is none. */
async function eachPage<Page extends { readonly cursor?: string | undefined }>(
  read: (cursor: string | undefined) => Promise<Page>,
): Promise<readonly Page[]> {
  const pages: Page[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    pages.push(page)
    cursor = page.cursor
  } while (cursor !== undefined)
  return pages
}

const on = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })

export async function verify(operator: Speaker) {
  const pages = await eachPage((cursor) => operator('POST /audit/verifications', { params: {}, body: on(cursor) }))
  return {
    entries: pages.reduce((sum, { entries }) => sum + entries, 0),
    broken: pages.flatMap(({ broken }) => broken),
  }
}

export async function digestsOf(operator: Speaker): Promise<ReadonlyMap<string, string>> {
  const pages = await eachPage((cursor) => operator('POST /audit/digests', { params: {}, body: on(cursor) }))
  return new Map(
    pages
      .flatMap(({ rows }) => rows)
      .map(({ key, digest }): [string, string] => [key, digest])
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  )
}

/** Every row away first, then all of them made again. */
export const rebuild = (operator: Speaker) =>
  eachPage((cursor) => operator('POST /audit/rebuilds', { params: {}, body: { ...on(cursor), clear: true } }))
