import type { Settings } from '../../../../shared/campaigns/settings'
import type { FormInput } from '../../../../shared/forms/board'
import type { CompiledEdition } from '../../../../shared/forms/edition'
import { blocking, type Finding, reasonKey } from '../../../../shared/forms/findings'
import { openSession, type Session } from '../../../../shared/forms/session'
import { formInput } from '../../../../shared/registrations/form-input'
import type { Answers, AnswerValue, SubmittedInterview } from '../../../../shared/registrations/interview'
import type { Row } from '../bundle/bundle'
import { type Draft, type Tap, withAnswer, withConfirmed, withReason } from './draft'
import { registrationOf } from './registration-of'
import { coverOf, type Device, type Standing, submittedOf } from './submitted'

/** Everything about one person's form that does not change during the sitting. */
export interface Knowledge {
  readonly compiled: CompiledEdition
  /** Its content hash. */
  readonly edition: string
  readonly row: Row
  readonly region: string
  readonly settings: Settings
  readonly device: Device
  now(): string
  digest(text: string): string
}

/** One sitting: the draft, and the form's own session over it. */
export interface Interview {
  readonly knowledge: Knowledge
  readonly session: Session
  draft(): Draft
  answer(key: string, value: AnswerValue | undefined): void
  /** 与去年一致, or of an earlier version: still so. */
  confirm(keys: readonly string[], tap?: Tap): void
  giveReason(finding: Finding, reason: string): void
  /** Photos, position, read-back, signatures: whatever `change` makes of the draft, the checks see it. */
  change(change: (draft: Draft) => Draft): void
  submitted(): SubmittedInterview
  /** What the form is evaluated from now. */
  input(): FormInput
  /** What a signature must cover now. */
  cover(): string
  /** Each new draft; returns what stops listening. */
  onChange(listener: (draft: Draft) => void): () => void
}

export function openInterview(knowledge: Knowledge, initial: Draft): Interview {
  let draft = initial
  const listeners = new Set<(draft: Draft) => void>()
  const session = openSession(knowledge.compiled, firstInput(knowledge, initial))
  const submitted = () => submittedOf(draft, standingOf(session), knowledge.device, knowledge.now())
  const become = (next: Draft) => {
    if (next === draft) return
    draft = next
    session.know(inputOf(knowledge, submitted()).facts)
    for (const listener of listeners) listener(next)
  }
  session.know(inputOf(knowledge, submitted()).facts)

  return {
    knowledge,
    session,
    draft: () => draft,
    answer(key, value) {
      session.set(key, value)
      become(withAnswer(draft, key, value, knowledge.now()))
    },
    confirm: (keys, tap) => become(withConfirmed(draft, keys, knowledge.now(), tap)),
    giveReason: (finding, reason) => become(withReason(draft, reasonKey(finding), reason)),
    change: (change) => become(change(draft)),
    submitted,
    input: () => inputOf(knowledge, submitted()),
    cover: () => coverOf(draft, standingOf(session).answers, knowledge.digest),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

// The form's answers know nothing of blanks; what a session hands out has none left.
const standingOf = (session: Session): Standing => ({
  answers: session.answers() as Answers,
  setAside: session.setAside() as Answers,
  differs: session.differs,
})

const inputOf = ({ row, region, settings }: Knowledge, interview: SubmittedInterview): FormInput =>
  formInput(registrationOf(row, region), interview, settings)

// Before there is a session nobody knows which answers are asked; the session is given all of them.
function firstInput(knowledge: Knowledge, draft: Draft): FormInput {
  const standing = { answers: draft.answers, setAside: {}, differs: () => false }
  return {
    ...inputOf(knowledge, submittedOf(draft, standing, knowledge.device, knowledge.now())),
    answers: draft.answers,
  }
}

/** Findings that stop reading back: of the questions, without those about photos and pens. */
export const stopsReadBack = ({ session, draft }: Interview): readonly Finding[] =>
  blocking(session.findings(), draft().reasons, 'interview')

const bySigning = new Set(['sign_person', 'sign_collectors', 'readback_done'])

/** Findings that stop signing: everything but the signatures themselves and the read-back just before them. */
export const stopsSigning = ({ session, draft }: Interview): readonly Finding[] =>
  blocking(session.findings(), draft().reasons, 'signing').filter(
    ({ item, check }) => !(bySigning.has(item) && check === 'H33'),
  )
