import { createHash } from 'node:crypto'
import type { Settings } from '../../../shared/campaigns/settings'
import type { CompiledEdition } from '../../../shared/forms/edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { blocking, reasonKey } from '../../../shared/forms/findings'
import { formInput } from '../../../shared/registrations/form-input'
import {
  type Answers,
  type Provenance,
  type Signatures,
  type Stroke,
  type SubmittedInterview,
  signedContent,
} from '../../../shared/registrations/interview'
import { fillForm } from './fill-form'
import type { Invented } from './people'
import type { Chance } from './random'
import { certain, type Due, rostered } from './roster'

export interface Team {
  readonly staffId: string
  readonly name: string
}

interface Circumstances {
  readonly edition: CompiledEdition
  readonly editionHash: string
  readonly settings: Settings
  readonly team: readonly [Team, Team]
  readonly photo: { readonly hash: string; readonly bytes: number }
  /** When the visit began, ISO UTC. */
  readonly startedAt: string
}

export interface VisitFacts extends Circumstances {
  readonly person: Invented
  readonly prior: Answers | undefined
  /** What the collector found otherwise than usual: a status, a method. */
  readonly found?: Answers
}

export interface DueFacts extends Circumstances {
  readonly due: Due
  /** What is certain before anything is asked. */
  readonly start: Answers
  /** Who signs if the person does not. */
  readonly proxy: string
}

const minute = 60_000
const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * minute).toISOString()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A visit to an invented person. */
export const visit = ({ person, prior, found = {}, ...facts }: VisitFacts, chance: Chance): SubmittedInterview =>
  visitTo(
    {
      ...facts,
      due: rostered(person, prior),
      start: { ...certain(person), ...found },
      proxy: person.guardian || '王代签',
    },
    chance,
  )

/** One whole visit as a phone would send it: last year's answers confirmed, a few changed, read back, photographed, signed. */
export function visitTo(facts: DueFacts, chance: Chance): SubmittedInterview {
  const { edition, editionHash, settings, due, start, photo, startedAt } = facts
  const kept = Object.fromEntries(Object.entries(due.prior ?? {}).filter(() => !chance.happens(0.03)))
  const input = formInput(due, { answers: {} }, settings, startedAt)
  const { answers } = fillForm(edition, input, chance, { ...kept, ...start })
  const unsigned = {
    ...{ edition: editionHash, answers, provenance: provenanceOf(answers, due.prior, startedAt) },
    paradata: paradataOf(startedAt, chance.between(6, 40)),
    photos: start.status_code === 'normal' ? [{ ...photo, takenAt: later(startedAt, 2) }] : [],
  }
  const signatures = signaturesOf(facts, chance)
  const { findings } = evaluate(edition, formInput(due, { ...unsigned, signatures }, settings, startedAt))
  const doubted = blocking(findings, {}).map((finding) => [reasonKey(finding), '已当面向本人和家属核实。'])
  const interview = { ...unsigned, reasons: Object.fromEntries(doubted) as Record<string, string> }
  return { ...interview, signatures: { ...signatures, covers: sha256(signedContent(interview)) } }
}

const paradataOf = (startedAt: string, minutes: number) => ({
  ...{ startedAt, readBackAt: later(startedAt, minutes - 2), endedAt: later(startedAt, minutes) },
  ...{ deviceId: 'demonstration', appVersion: '0.1.0' },
})

function signaturesOf({ team, proxy }: DueFacts, chance: Chance): Signatures {
  const collectors = team.map(({ staffId, name }) => ({ staffId, name, strokes: sign(chance) }))
  const byProxy = {
    kind: 'proxy',
    name: proxy,
    relation: '亲属',
    reason: '本人不便签字',
    strokes: sign(chance),
  } as const
  return { covers: '', collectors, person: chance.happens(0.1) ? byProxy : { kind: 'self', strokes: sign(chance) } }
}

const provenanceOf = (
  answers: Answers,
  prior: Answers = {},
  confirmedAt: string,
): Readonly<Record<string, Provenance>> =>
  Object.fromEntries(
    Object.entries(answers).map(([item, value]) => {
      const spoken = { source: 'spoken' as const, confirmedAt }
      if (prior[item] === undefined) return [item, spoken]
      const isSame = JSON.stringify(value) === JSON.stringify(prior[item])
      return [item, isSame ? { ...spoken, prefilled: true } : { ...spoken, changed: true }]
    }),
  )

/** A scrawl of two strokes. */
export const sign = (chance: Chance): readonly Stroke[] =>
  [0, 1].map((stroke) =>
    Array.from({ length: 14 }, (_, at): Stroke[number] => [
      round(0.1 + stroke * 0.4 + at * 0.025),
      round(0.5 + Math.sin(at + chance.next() * 2) * 0.25),
      stroke * 400 + at * 20,
    ]),
  )

const round = (number: number): number => Math.round(Math.min(1, Math.max(0, number)) * 1000) / 1000
