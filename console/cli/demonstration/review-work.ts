import type { SignedIn } from './accounts'
import type { Campaign } from './field-work'
import type { Chance } from './random'
import type { Seeding } from './seed'
import { idOf, once } from './speaker'

/** A reviewer works through most of her queue: two thirds approved, a few returned with a reason, the rest still to do. */
export async function reviewTownship(
  { campaignId }: Campaign,
  { speaker, scope }: SignedIn,
  luck: Chance,
  report: Seeding['report'],
): Promise<void> {
  const waiting = await queueOf(speaker, campaignId, scope)
  for (const [at, { personId, version }] of waiting.entries()) {
    const params = { campaignId, personId }
    const share = luck.next()
    const commandId = idOf(`review ${campaignId} ${personId}`)
    const done = ['command.contentDiffers', 'registration.notUnderReview']
    if (share < 0.62)
      await once(
        speaker('POST /campaigns/{campaignId}/registrations/{personId}/approvals', {
          params,
          body: { commandId, version },
        }),
        ...done,
      )
    else if (share < 0.68) {
      const items = [{ item: 'family_doctor', reason: '与村卫生室名单不一致，请再问一次本人。' }]
      await once(
        speaker('POST /campaigns/{campaignId}/registrations/{personId}/returns', {
          params,
          body: { commandId, items },
        }),
        ...done,
      )
    }
    report(`审核 ${scope}`, at + 1, waiting.length)
  }
}

async function queueOf(speaker: SignedIn['speaker'], campaignId: string, region: string) {
  const rows: { personId: string; version: number }[] = []
  let cursor: string | undefined
  do {
    const query = { state: 'townshipReview' as const, ...(cursor === undefined ? {} : { cursor }) }
    const page = await speaker('GET /campaigns/{campaignId}/regions/{region}/queue', {
      params: { campaignId, region },
      query,
    })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return rows
}
