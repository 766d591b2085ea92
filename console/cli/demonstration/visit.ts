import { createHash } from 'node:crypto'
import type { Settings } from '../../../shared/campaigns/settings'
import type { CompiledEdition } from '../../../shared/forms/edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { blocking, reasonKey } from '../../../shared/forms/findings'
import { formInput } from '../../../shared/registrations/form-input'
import {
  type Answers,
  type Stroke,
  type SubmittedInterview,
  signedContent,
} from '../../../shared/registrations/interview'
import { fillForm } from './fill-form'
import type { Invented } from './people'
import type { Chance } from './random'
import { certain, rostered } from './roster'

export interface Team {
  readonly staffId: string
  readonly name: string
}

export interface VisitFacts {
  readonly edition: CompiledEdition
  readonly editionHash: string
  readonly settings: Settings
  readonly person: Invented
  readonly prior: Answers | undefined
  readonly team: readonly [Team, Team]
  readonly photo: { readonly hash: string; readonly bytes: number }
  /** When the visit began, ISO UTC. */
  readonly startedAt: string
}

const minute = 60_000
const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * minute).toISOString()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One whole visit as a phone would send it: last year's answers confirmed, a few changed, read back, photographed, signed. */
export function visit(facts: VisitFacts, chance: Chance): SubmittedInterview {
  const { edition, editionHash, settings, person, prior, team, photo, startedAt } = facts
  const due = rostered(person, prior)
  const minutes = chance.between(6, 40)
  const kept = Object.fromEntries(Object.entries(prior ?? {}).filter(() => !chance.happens(0.03)))
  const filled = fillForm(edition, formInput(due, { answers: {} }, settings, startedAt), chance, {
    ...kept,
    ...certain(person),
  })

  const provenance = Object.fromEntries(
    Object.entries(filled.answers).map(([item, value]) => [item, provenanceOf(value, prior?.[item], startedAt)]),
  )
  const unsigned = {
    ...{ edition: editionHash, answers: filled.answers, provenance },
    paradata: {
      ...{ startedAt, readBackAt: later(startedAt, minutes - 2), endedAt: later(startedAt, minutes) },
      ...{ deviceId: 'demonstration', appVersion: '0.1.0' },
    },
    photos: [{ ...photo, takenAt: later(startedAt, 2) }],
    position: { kind: 'none' as const, reason: '室内无法定位' },
  }
  const person2 = chance.happens(0.1)
    ? ({
        kind: 'proxy',
        name: person.guardian || '王代签',
        relation: '亲属',
        reason: '本人不便签字',
        strokes: sign(chance),
      } as const)
    : ({ kind: 'self', strokes: sign(chance) } as const)
  const collectors = team.map(({ staffId, name }) => ({ staffId, name, strokes: sign(chance) }))
  const signatures = { covers: '', collectors, person: person2 }

  const { findings } = evaluate(edition, formInput(due, { ...unsigned, signatures }, settings, startedAt))
  const reasons = Object.fromEntries(
    blocking(findings, {}).map((finding) => [reasonKey(finding), '已当面向本人和家属核实。']),
  )
  const interview = { ...unsigned, reasons }
  return { ...interview, signatures: { ...signatures, covers: sha256(signedContent(interview)) } }
}

function provenanceOf(value: unknown, prior: unknown, confirmedAt: string) {
  const spoken = { source: 'spoken' as const, confirmedAt }
  if (prior === undefined) return spoken
  return JSON.stringify(value) === JSON.stringify(prior) ? { ...spoken, prefilled: true } : { ...spoken, changed: true }
}

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
