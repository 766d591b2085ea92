import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../shared/access/permissions'
import type { Verdict } from '../../../shared/registrations/registration'
import { strokes } from '../../shared/registrations/cases'
import { a } from '../../support/people'
import type { Answer } from '../../support/world'
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

export async function issued(field: Field, known: Known, commandId: string = randomUUID()) {
  const answer = await field.tell(a('a township reviewer'), `${path}/links`, registrationOf(known), {
    commandId,
    channel: 'wechat',
  })
  const token = String(answer.body.url).split('t=')[1] ?? ''
  return { answer, token, linkId: answer.body.linkId as string }
}

export const opens = (field: Field, token: string, by = opener(1), wechatCode?: string): Promise<Answer> =>
  field.ask(undefined, 'POST /links/openings', { body: { token, opener: by, ...(wechatCode ? { wechatCode } : {}) } })

/** Who the access token says she is. */
export async function residentOf(field: Field, { body }: Answer): Promise<Actor> {
  const actor = await field.world.accessTokens.read(body.accessToken)
  if (!actor) throw new Error('No such token.')
  return actor
}

export const numbersOf = ({ person }: Known) => ({
  lastFour: person.certificateNumber.slice(16, 20),
  birthYear: person.birthDate.slice(0, 4),
})
export const wrongNumbers = { lastFour: '0000', birthYear: '1900' }

export const matches = async (field: Field, actor: Actor, body: object): Promise<Answer> =>
  field.ask(actor, 'POST /confirmations/matches', { body })

/** Opened and matched. */
export async function matched(field: Field, known: Known, token: string): Promise<Actor> {
  const actor = await residentOf(field, await opens(field, token))
  return residentOf(field, await matches(field, actor, numbersOf(known)))
}

export const reads = (field: Field, actor: Actor) => field.get(actor, '/confirmations/record')

export const says = (
  field: Field,
  actor: Actor,
  word: { version: number; verdicts: readonly { item: string; verdict: Verdict; correction?: string }[] },
) => field.tell(actor, '/confirmations', {}, { ...word, heardAloud: true, relation: 'self', strokes: strokes() })
