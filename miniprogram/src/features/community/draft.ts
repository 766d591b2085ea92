import type { FillCommunity } from '../../../../shared/communities/fill-community'
import { readAnswer } from '../../../../shared/forms/board'
import type { CompiledEdition } from '../../../../shared/forms/edition'
import { isBroken } from '../../../../shared/forms/read-answer'
import type { Answers, AnswerValue } from '../../../../shared/registrations/interview'
import type { KeptCommunity } from './kept'

/** The leader's sitting over her village's form; plain JSON, saved whole at every answer. */
export interface CommunityDraft {
  /** Fixed when the draft is begun, so that finishing twice is one command. */
  readonly commandId: string
  /** The version she saw when she began; 0 for the first. */
  readonly baseVersion: number
  readonly edition: string
  /** Also those of items not asked at present: they come back with the path. */
  readonly answers: Answers
  readonly reasons: Readonly<Record<string, string>>
  /** Taken over from last year and not yet confirmed. */
  readonly lastYear: readonly string[]
  /** Answered or confirmed in this sitting: a returned item must be among them. */
  readonly touched: readonly string[]
}

interface Beginning {
  readonly kept: KeptCommunity
  readonly compiled: CompiledEdition
  readonly commandId: string
  /** The name of the leader who holds the phone. */
  readonly name: string
}

/** About this year's filling, not about the village: never taken over. */
const ofOneFilling = ['v_filler', 'v_cert_total_agrees']

/** Over what was filled this year, otherwise over last year's answers. */
export function beginCommunityDraft({ kept, compiled, commandId, name }: Beginning): CommunityDraft {
  const { form, version, edition, prior = {} } = kept
  const start = { commandId, baseVersion: version, edition, touched: [] }
  if (form) return { ...start, answers: form.answers as Answers, reasons: form.reasons, lastYear: [] }

  const taken = compiled.items.flatMap((item) => {
    const { key, given } = item.item
    const read = given || ofOneFilling.includes(key) ? undefined : readAnswer(item, prior[key] as AnswerValue)
    return read === undefined || isBroken(read) ? [] : [key]
  })
  const before = Object.fromEntries(taken.map((key) => [key, prior[key] as AnswerValue]))
  return { ...start, answers: { ...before, v_filler: name }, reasons: {}, lastYear: taken }
}

/** A refused form as a draft again, over what the server has now: everything in it, nothing lost. */
export function mendedDraft(body: string, { version, edition }: KeptCommunity, commandId: string): CommunityDraft {
  const { form } = JSON.parse(body) as FillCommunity
  const { answers, reasons } = form
  return { commandId, baseVersion: version, edition, answers, reasons, lastYear: [], touched: Object.keys(answers) }
}

export function withAnswer(draft: CommunityDraft, key: string, value: AnswerValue | undefined): CommunityDraft {
  const { [key]: _, ...others } = draft.answers
  return withConfirmed({ ...draft, answers: value === undefined ? others : { ...others, [key]: value } }, [key])
}

export const withConfirmed = (draft: CommunityDraft, keys: readonly string[]): CommunityDraft => ({
  ...draft,
  lastYear: draft.lastYear.filter((key) => !keys.includes(key)),
  touched: draft.touched.concat(keys.filter((key) => !draft.touched.includes(key))),
})

export function withReason(draft: CommunityDraft, key: string, reason: string): CommunityDraft {
  const { [key]: _, ...others } = draft.reasons
  return { ...draft, reasons: reason.trim() === '' ? others : { ...others, [key]: reason } }
}
