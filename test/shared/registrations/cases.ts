import { createHash } from 'node:crypto'
import { fillForm } from '../../../console/cli/demonstration/fill-form'
import { inventPerson } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { rostered } from '../../../console/cli/demonstration/roster'
import { sign, visit } from '../../../console/cli/demonstration/visit'
import { defaultSettings } from '../../../shared/campaigns/settings'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../shared/forms/evaluate'
import { blocking, reasonKey } from '../../../shared/forms/findings'
import { fold } from '../../../shared/journal/stream'
import { Problem } from '../../../shared/problems'
import { formInput } from '../../../shared/registrations/form-input'
import { type Answers, type SubmittedInterview, signedContent } from '../../../shared/registrations/interview'
import { type Registration, type RegistrationEvent, registrationKind } from '../../../shared/registrations/registration'
import type { InterviewContext } from '../../../shared/registrations/rule'
import { village } from '../../support/people'

export const edition = compileEdition(ed2022)
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
export const editionHash = digest(JSON.stringify(ed2022))
export const settings = defaultSettings(2026)
export const commandId = '00000000-0000-4000-9000-000000000001'
export const photo = { hash: 'a'.repeat(64), bytes: 150_000 }

export const collector = { staffId: 'collector', name: '登记员甲' }
export const second = { staffId: 'second', name: '登记员乙' }

/** Accounts in use whose scope holds the village. */
const signers: Readonly<Record<string, { readonly name: string; readonly hasVillage: boolean }>> = {
  collector: { name: collector.name, hasVillage: true },
  second: { name: second.name, hasVillage: true },
  elsewhere: { name: '邻村登记员', hasVillage: false },
}

const luck = chance(7)
/** An adult who can say everything herself. */
export const person = Array.from({ length: 200 }, () => inventPerson(luck, village, '虚构村', 2026)).find(
  ({ disabilityType, birthDate, guardian }) => disabilityType === 4 && birthDate < '1990' && guardian === '',
) as ReturnType<typeof inventPerson>

export const context = (by = 'collector', changes: Partial<InterviewContext> = {}): InterviewContext => ({
  ...{ at: '2026-10-02T03:00:00.000Z', by, settings, editionHash, digest },
  editionOf: (hash) => (hash === editionHash ? edition : undefined),
  signerAt: (staffId) => signers[staffId],
  ...changes,
})

const { region, facts } = rostered(person)
export const rosteredEvent = {
  type: 'registration.rostered',
  region,
  facts,
  display: 'sealed',
} as const satisfies RegistrationEvent

/** A whole sitting, signed by both collectors and the person. */
export const aSitting = (seed = 1, startedAt = '2026-10-02T01:00:00.000Z'): SubmittedInterview => {
  const place = { edition, editionHash, settings, person, prior: undefined, team: [collector, second] as const }
  return visit({ ...place, photo, startedAt }, chance(seed))
}

/** Signed again over what it says now. */
export const signedAgain = (sitting: SubmittedInterview): SubmittedInterview => ({
  ...sitting,
  signatures: { ...sitting.signatures, covers: digest(signedContent(sitting)) },
})

export const withAnswers = (sitting: SubmittedInterview, answers: Record<string, unknown>): SubmittedInterview => {
  const changed = Object.entries({ ...sitting.answers, ...answers }).filter(([, value]) => value !== undefined)
  return signedAgain({ ...sitting, answers: Object.fromEntries(changed) as Answers })
}

/** Over in two minutes: allowed with a reason (S100). */
export const inHaste = (sitting: SubmittedInterview): SubmittedInterview => {
  const { startedAt } = sitting.paradata
  const [readBackAt, endedAt] = [1, 2].map((minute) => startedAt.replace(':00:00.', `:0${minute}:00.`))
  return { ...sitting, paradata: { ...sitting.paradata, readBackAt, endedAt: endedAt ?? '' } }
}

/** Every doubt answered. */
export const withReasons = (sitting: SubmittedInterview, reason = '已当面核实。'): SubmittedInterview => {
  const { findings } = evaluate(edition, formInput(rostered(person), sitting, settings, context().at))
  const reasons = Object.fromEntries(blocking(findings, {}).map((finding) => [reasonKey(finding), reason]))
  return signedAgain({ ...sitting, reasons })
}

/** Nobody registered, with its proof and the collectors' signatures. */
export const aStatusSitting = (code: string): SubmittedInterview => {
  const { signatures, ...sitting } = aSitting()
  const input = formInput(rostered(person), { answers: {} }, settings, sitting.paradata.endedAt)
  const { answers, reasons } = fillForm(edition, input, chance(3), { status_code: code })
  const { person: _, ...collectors } = signatures
  return signedAgain({ ...sitting, answers, reasons, provenance: {}, signatures: collectors })
}

export const submitted = (version = 1, sitting: SubmittedInterview = aSitting()): RegistrationEvent => ({
  type: 'interview.submitted',
  interview: { ...sitting, version, collectedBy: 'collector', submittedAt: '2026-10-02T02:00:00.000Z' },
})
const claimed = [
  submitted(1, aStatusSitting('dead')),
  { type: 'status.claimed', code: 'dead', by: 'collector' },
] as const
const confirmed = { type: 'status.confirmed', by: 'leader' } as const
export const word = {
  linkId: 'link',
  verdicts: {},
  identity: 'matched',
  heardAloud: false,
  relation: 'self',
  strokes: [],
} as const
export const disputed = {
  ...{ type: 'confirmation.disputed', version: 1, at: '2026-10-03T00:00:00.000Z', word },
  items: [{ item: 'family_doctor' }],
} as const satisfies RegistrationEvent
export const issued: RegistrationEvent = {
  ...{ type: 'confirmation.linkIssued', linkId: 'link', by: 'reviewer' },
  expiresAt: '2026-10-16T03:00:00.000Z',
}

/** Her photo, in the store. */
export const arrived = {
  ...{ type: 'evidence.arrived', hash: photo.hash, key: 'evidence/x', width: 320, height: 240 },
} as const satisfies RegistrationEvent

/** How a registration comes into each state. */
const histories = {
  unknown: [],
  rostered: [rosteredEvent],
  attempted: [
    rosteredEvent,
    { type: 'attempt.recorded', at: '2026-10-01T00:00:00.000Z', by: 'collector', method: 'home', result: 'absent' },
  ],
  townshipReview: [rosteredEvent, submitted(), arrived],
  returned: [
    rosteredEvent,
    submitted(),
    { type: 'registration.returned', items: [{ item: 'whole', reason: '请核实' }] },
  ],
  sectionRelease: [rosteredEvent, submitted(), { type: 'registration.approved', by: 'reviewer' }],
  'townshipReview, disputed': [rosteredEvent, submitted(), arrived, disputed],
  'sectionRelease, disputed': [rosteredEvent, submitted(), { type: 'registration.approved', by: 'reviewer' }, disputed],
  statusClaimed: [rosteredEvent, ...claimed],
  countyVerify: [rosteredEvent, ...claimed, confirmed],
  'countyVerify, disagreed': [
    rosteredEvent,
    ...claimed,
    { type: 'status.disagreed', by: 'leader', reason: '昨天还见过她' },
  ],
  settled: [
    rosteredEvent,
    ...claimed,
    confirmed,
    { type: 'status.decided', decision: 'accepted', reason: '属实', by: 'county' },
  ],
  'attempted, not accepted': [
    rosteredEvent,
    ...claimed,
    confirmed,
    { type: 'status.decided', decision: 'stillDue', reason: '请再去一次', by: 'county' },
  ],
  locked: [
    rosteredEvent,
    submitted(),
    { type: 'registration.approved', by: 'reviewer' },
    { type: 'registration.locked' },
  ],
  'locked, disputed': [
    rosteredEvent,
    submitted(),
    { type: 'registration.approved', by: 'reviewer' },
    disputed,
    { type: 'registration.locked' },
  ],
} as const satisfies Record<string, readonly RegistrationEvent[]>

export type Situation = keyof typeof histories
export const situations = Object.keys(histories) as readonly Situation[]

export const inSituation = (situation: Situation, ...more: readonly RegistrationEvent[]): Registration =>
  fold(registrationKind, [{ events: [...histories[situation], ...more] }])

export const after = (state: Registration, events: readonly RegistrationEvent[]): Registration =>
  events.reduce(registrationKind.evolve, state)

/** The events' names, or the code of the refusal. */
export function outcomeOf(decide: () => readonly RegistrationEvent[]): string {
  try {
    return decide()
      .map(({ type, ...rest }) => ('because' in rest ? `${type} ${rest.because}` : type))
      .join(' + ')
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

export const strokes = () => sign(chance(5))
