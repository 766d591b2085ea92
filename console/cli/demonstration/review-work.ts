import type { SignedIn } from './accounts'
import type { Campaign } from './field-work'
import type { Chance } from './random'
import type { Seeding } from './seed'
import { idOf, once, Refused } from './speaker'

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
      await whenPhotosArrived(() =>
        once(
          speaker('POST /campaigns/{campaignId}/registrations/{personId}/approvals', {
            params,
            body: { commandId, version },
          }),
          ...done,
        ),
      )
    else if (share < 0.68) {
      const items = [{ item: 'family_doctor', reason: '与村卫生室名单不一致，请再问一次本人。' }]
      await once(
        speaker('POST /campaigns/{campaignId}/registrations/{personId}/returns', {
          params,
          body: { commandId, version, items },
        }),
        ...done,
      )
    }
    report(`审核 ${scope}`, at + 1, waiting.length)
  }
}

/** About two minutes in all. */
const mostAttempts = 65

/** Hundreds of photos are looked at one after the other; on a slow machine the last ones are still waiting for it. */
async function whenPhotosArrived<T>(approving: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await approving()
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'review.photoMissing' || attempt >= mostAttempts) throw error
      await new Promise((done) => setTimeout(done, Math.min(attempt * 250, 2_000)))
    }
  }
}

/** Of the first claims one leader says that it is so, another that it is not; the county has both to decide, the rest still wait. */
export async function hearLeaders(
  { campaignId }: Campaign,
  leaderOf: (region: string) => SignedIn | undefined,
  county: SignedIn,
  report: Seeding['report'],
): Promise<void> {
  const claims = (await queueOf(county.speaker, campaignId, county.scope, 'statusClaimed')).slice(0, words.length)
  for (const [at, { personId, version, region }] of claims.entries()) {
    const word = words[at]
    const leader = leaderOf(region)
    if (!word || !leader) continue
    await once(
      leader.speaker('POST /campaigns/{campaignId}/registrations/{personId}/status-confirmations', {
        params: { campaignId, personId },
        body: { commandId: idOf(`word ${campaignId} ${personId}`), version, word },
      }),
      'command.contentDiffers',
      'registration.notClaimed',
    )
    report('组长核实', at + 1, claims.length)
  }
}

const words = [{ kind: 'confirmed' }, { kind: 'disagreed', reason: '上周还在村卫生室见过本人，请再核实。' }] as const

async function queueOf(
  speaker: SignedIn['speaker'],
  campaignId: string,
  region: string,
  state: 'townshipReview' | 'statusClaimed' = 'townshipReview',
) {
  const rows: { personId: string; version: number; region: string }[] = []
  let cursor: string | undefined
  do {
    const query = { state, ...(cursor === undefined ? {} : { cursor }) }
    const page = await speaker('GET /campaigns/{campaignId}/regions/{region}/queue', {
      params: { campaignId, region },
      query,
    })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return rows
}
