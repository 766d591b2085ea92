import type { SignedIn } from './accounts'
import type { Campaign } from './field-work'
import type { Invented } from './people'
import type { Chance } from './random'
import { deviceOf, idOf, once, speakTo } from './speaker'
import { sign } from './visit'

interface Surroundings {
  readonly url: string
  readonly campaign: Campaign
  readonly collector: SignedIn
  readonly luck: Chance
}

/** A resident opens her link, is matched, and says 对 to everything, or 不对 to one item. */
export async function confirmAsResident(
  { url, campaign: { campaignId }, collector, luck }: Surroundings,
  { personId, person, disputes }: { readonly personId: string; readonly person: Invented; readonly disputes: boolean },
): Promise<void> {
  const issued = await collector.speaker('POST /campaigns/{campaignId}/registrations/{personId}/links', {
    params: { campaignId, personId },
    body: { commandId: idOf(`link ${campaignId} ${personId}`), channel: 'wechat' },
  })
  const token = new URL(issued.url).hash.split('t=')[1] ?? ''
  const phone = deviceOf(`resident ${personId}`)
  const opening = { token, opener: phone }
  const opened = await speakTo(url, undefined, phone)('POST /links/openings', { params: {}, body: opening })
  if (opened.kind !== 'open') return

  const numbers = { lastFour: person.certificateNumber.slice(14, 18), birthDate: person.birthDate }
  const matching = await speakTo(
    url,
    () => opened.accessToken,
    phone,
  )('POST /confirmations/matches', {
    params: {},
    body: numbers,
  })
  if (matching.kind !== 'matched') return

  const resident = speakTo(url, () => matching.accessToken, phone)
  const record = await resident('GET /confirmations/record', { params: {} })
  const wrong = disputes ? luck.between(0, record.items.length - 1) : -1
  const verdicts = record.items.map(({ item }, at) =>
    at === wrong
      ? { item, verdict: 'wrong' as const, correction: '这一项和我家情况不一样' }
      : { item, verdict: 'right' as const },
  )
  const word = {
    version: record.version,
    verdicts,
    heardAloud: luck.happens(0.4),
    relation: record.ownWord ? ('self' as const) : ('guardian' as const),
    strokes: sign(luck),
  }
  const body = { commandId: idOf(`confirm ${campaignId} ${personId}`), ...word }
  await once(resident('POST /confirmations', { params: {}, body: body as never }), 'command.contentDiffers')
}
