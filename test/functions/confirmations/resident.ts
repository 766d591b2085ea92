import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../shared/access/permissions'
import type { Verdict } from '../../../shared/registrations/registration'
import { strokes } from '../../shared/registrations/cases'
import { a } from '../../support/people'
import type { Answer, Sent } from '../../support/world'
import { aSettledField, type Field, type Known, path, registrationOf } from '../registrations/field'

export const opener = (number: number): string => String(number).padStart(32, '0')
export const neutral = { status: 200, body: { kind: 'neutral' } }

/** A person whose interview is in, and a link for her. */
export async function aLinkedField(settings = {}) {
  const { field, known } = await aSettledField(1, { settings })
  const submitted = await field.submits(known)
  if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body))
  return { field, known, ...(await issued(field, known)) }
}

/** As a reviewer makes it: the collector's own shows it on her screen. */
export async function issued(field: Field, known: Known, commandId: string = randomUUID()) {
  const answer = await field.tell(a('a township reviewer'), `${path}/links`, registrationOf(known), {
    commandId,
    channel: 'wechat',
  })
  const token = String(answer.body.url).split('t=')[1] ?? ''
  return { answer, token, linkId: answer.body.linkId as string }
}

/** Her own phone, on a network of her own. */
export const herPhone: Phone = {
  headers: { 'x-device-id': '0000f00d-0000-4000-8000-000000000001' },
  address: '198.51.100.7',
}

export type Phone = Pick<Sent, 'headers' | 'cookies' | 'address'>

/** By her own phone, or another; in WeChat with a code. */
export const opens = (
  field: Field,
  token: string,
  by = opener(1),
  how: string | (Phone & { readonly wechatCode?: string }) = herPhone,
): Promise<Answer> => {
  const { wechatCode, ...phone } = typeof how === 'string' ? { ...herPhone, wechatCode: how } : how
  const code = wechatCode === undefined ? {} : { wechatCode }
  return field.ask(undefined, 'POST /links/openings', { body: { token, opener: by, ...code }, ...phone })
}

/** Who the access token says she is. */
export async function residentOf(field: Field, { body }: Answer): Promise<Actor> {
  const actor = await field.world.accessTokens.read(body.accessToken)
  if (!actor) throw new Error('No such token.')
  return actor
}

export const numbersOf = ({ person }: Known) => ({
  lastFour: person.certificateNumber.slice(14, 18),
  birthDate: person.birthDate,
})
export const wrongNumbers = { lastFour: '0000', birthDate: '1900-01-01' }

export const matches = async (field: Field, actor: Actor, body: object, phone: Phone = herPhone): Promise<Answer> =>
  field.ask(actor, 'POST /confirmations/matches', { body, ...phone })

/** Opened and matched. */
export async function matched(field: Field, known: Known, token: string): Promise<Actor> {
  const actor = await residentOf(field, await opens(field, token))
  return residentOf(field, await matches(field, actor, numbersOf(known)))
}

export const reads = (field: Field, actor: Actor) => field.get(actor, '/confirmations/record')

export interface Word {
  readonly version: number
  readonly verdicts: readonly { readonly item: string; readonly verdict: Verdict; readonly correction?: string }[]
  readonly relation?: string
  readonly strokes?: unknown
  readonly cannotSign?: boolean
  readonly words?: number
}

export const says = (field: Field, actor: Actor, word: Word, phone: Phone = herPhone) => {
  const body = { commandId: randomUUID(), heardAloud: true, relation: 'self', strokes: strokes(), ...word }
  return field.ask(actor, 'POST /confirmations', { body, ...phone })
}

/** 对 to every item of her record, but for what she says otherwise. */
export async function everything(field: Field, actor: Actor, otherwise: Readonly<Record<string, Verdict>> = {}) {
  const { body } = await reads(field, actor)
  return body.items.map(({ item }: { item: string }) => ({ item, verdict: otherwise[item] ?? 'right' }))
}
