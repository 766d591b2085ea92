import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import { assertComplete } from './assert-complete'
import { hasInk } from './ink'
import { type PersonSignature, type SubmittedInterview, signedContent, statusOf } from './interview'
import { pensNeeded } from './methods'
import { isOpenForInterview } from './reconfirmation'
import { type Registration, type RegistrationEvent, versionOf } from './registration'
import { editionMadeWith, type InterviewContext, type RegistrationContext } from './rule'
import type { SetAsideReason } from './set-aside'
import { assertKnownPens, assertProxyIsNoCollector, pensLeft } from './signers'

export interface SubmitInterview extends Command {
  /** The version the collector saw when she began; 0 for the first. */
  readonly baseVersion: number
  readonly interview: SubmittedInterview
}

/** A new version of the answers, from the person's own side. Work that comes second or late is kept, never dropped. */
export const submitInterview: Decide<Registration, SubmitInterview, RegistrationEvent, InterviewContext> = (
  registration,
  { baseVersion, interview },
  context,
) => {
  const { by } = context
  if (registration.state === 'unknown') throw problem('registration.unknown')
  assertHers(interview, context)
  const because = setAsideReason(registration, baseVersion, context)
  if (because) return [{ type: 'interview.setAside', because, interview, by }]

  return nextVersion(registration, interview, context)
}

/** The interview as the next version, with all that must be true of it; `by` collected it. */
export function nextVersion(
  registration: Registration,
  interview: SubmittedInterview,
  context: InterviewContext,
): readonly RegistrationEvent[] {
  const { by, at } = context
  assertHers(interview, context)
  assertComplete(registration, interview, context)
  const left = pensLeft(interview, context)
  const submitted: RegistrationEvent = {
    type: 'interview.submitted',
    interview: {
      ...{ ...interview, version: versionOf(registration) + 1, collectedBy: by, submittedAt: at },
      ...(left.length > 0 ? { pensLeft: left } : {}),
    },
  }
  const code = statusOf(interview)
  return code === 'normal' ? [submitted] : [submitted, { type: 'status.claimed', code, by }]
}

function setAsideReason(
  registration: Registration,
  baseVersion: number,
  context: RegistrationContext,
): SetAsideReason | undefined {
  if (registration.state === 'locked') return 'locked'
  if (baseVersion !== versionOf(registration)) return 'otherVersion'
  return isOpenForInterview(registration, context) ? undefined : 'underReview'
}

/** What is no interview of the sender's is not kept for anybody to decide: made with a form nobody published, empty, unsigned. */
function assertHers(interview: SubmittedInterview, context: InterviewContext): void {
  assertSigned(interview, context)
  assertKnownPens(interview, context)
  assertProxyIsNoCollector(interview, context)
  editionMadeWith(interview.edition, context)
  if (interview.answers.status_code === undefined)
    throw problem('interview.hasErrors', { findings: [{ item: 'status_code', check: 'H09' }] })
}

/** A signature covers exactly one version and dies with any edit: the server counts the hash again. */
function assertSigned(interview: SubmittedInterview, { by, digest, settings }: RegistrationContext): void {
  const { covers, collectors, person } = interview.signatures
  if (covers !== digest(signedContent(interview))) throw problem('interview.signatureOutdated')
  const pens = collectors.filter(({ strokes }) => hasInk(strokes)).map(({ staffId }) => staffId)
  if (!pens.includes(by)) throw problem('interview.unsigned', { missing: 'collector' })
  if (new Set(pens).size < pensNeeded(interview, settings)) throw problem('interview.unsigned', { missing: 'second' })
  if (statusOf(interview) === 'normal' && !isSignedByPerson(person))
    throw problem('interview.unsigned', { missing: 'person' })
}

const isSignedByPerson = (person: PersonSignature | undefined): boolean =>
  person !== undefined && (person.kind === 'spoken' || hasInk(person.strokes))
