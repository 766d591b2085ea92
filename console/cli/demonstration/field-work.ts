import { createHash } from 'node:crypto'
import type { Settings } from '../../../shared/campaigns/settings'
import type { CompiledEdition } from '../../../shared/forms/edition'
import type { Answers } from '../../../shared/registrations/interview'
import type { SignedIn } from './accounts'
import type { Invented } from './people'
import { drawPhoto } from './photo'
import { chance } from './random'
import { idOf, once, reach } from './speaker'
import { visit } from './visit'

export interface Campaign {
  readonly campaignId: string
  readonly edition: CompiledEdition
  readonly editionHash: string
  readonly settings: Settings
}

export interface Visited {
  readonly personId: string
  readonly person: Invented
  readonly prior: Answers | undefined
  readonly found?: Answers
}

/** One visit sent as a phone sends it: the photo straight to the store, then the interview. Repeating it changes nothing. */
export async function sendVisit(
  campaign: Campaign,
  team: readonly [SignedIn, SignedIn],
  { personId, person, prior, found }: Visited,
  startedAt: string,
): Promise<void> {
  const { campaignId, edition, editionHash, settings } = campaign
  const [collector] = team
  const luck = chance(Number(person.certificateNumber.slice(8, 17)) + 7)
  const picture = drawPhoto(luck)
  const photo = { hash: createHash('sha256').update(picture).digest('hex'), bytes: picture.length }
  const params = { campaignId, personId }
  const interview = visit(
    { edition, editionHash, settings, person, prior, found: found ?? {}, team, photo, startedAt },
    luck,
  )

  if (interview.photos.length > 0) await sendPhoto(collector, params, picture, photo)
  const body = { commandId: idOf(`visit ${campaignId} ${personId}`), baseVersion: 0, interview }
  await once(
    collector.speaker('POST /campaigns/{campaignId}/registrations/{personId}/interviews', {
      params,
      body: body as never,
    }),
    'command.contentDiffers',
  )
}

async function sendPhoto(
  { speaker }: SignedIn,
  params: { campaignId: string; personId: string },
  picture: Buffer,
  photo: { readonly hash: string; readonly bytes: number },
): Promise<void> {
  const place = await speaker('POST /campaigns/{campaignId}/registrations/{personId}/evidence', {
    params,
    body: { ...photo, mime: 'image/jpeg' },
  })
  if (place.kind === 'arrived') return
  const form = new FormData()
  for (const [name, value] of Object.entries(place.upload.fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }))
  const answer = await reach(place.upload.url, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`The store refused a photo: ${answer.status} ${await answer.text()}`)
}

/** Somebody was not at home. */
export const sendAttempt = ({ campaignId }: Campaign, { speaker }: SignedIn, personId: string, attemptedAt: string) =>
  once(
    speaker('POST /campaigns/{campaignId}/registrations/{personId}/attempts', {
      params: { campaignId, personId },
      body: { commandId: idOf(`attempt ${campaignId} ${personId}`), attemptedAt, method: 'home', result: 'absent' },
    }),
    'command.contentDiffers',
  )
