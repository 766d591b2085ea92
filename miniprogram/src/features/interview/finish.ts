import { Problem } from '../../../../shared/problems'
import { type SubmitInterview, submitInterview } from '../../../../shared/registrations/submit-interview'
import type { Queued } from '../outbox/outbox'
import type { Interview } from './interview'
import { registrationOf } from './registration-of'
import { hasPersonSigned } from './submitted'

/** `setAside`: the server will keep it for the township to decide. */
export type FinishOutcome =
  | { readonly kind: 'ready'; readonly entry: Omit<Queued, 'order'>; readonly setAside: boolean }
  | { readonly kind: 'refused'; readonly code: string; readonly items: readonly string[] }

/** Asks the rule the server will ask, then fixes the command as text. Nothing is sent and nothing saved here. */
export function finish(interview: Interview, by: string): FinishOutcome {
  const draft = interview.draft()
  const submitted = interview.submitted()
  const command: SubmitInterview = {
    commandId: draft.commandId,
    baseVersion: draft.baseVersion,
    interview: hasPersonSigned(draft) ? submitted : withoutPerson(submitted),
  }
  const decided = decide(interview, command, by)
  if (decided.kind === 'refused') return decided

  const body = JSON.stringify(command)
  const path = `/campaigns/${draft.campaignId}/registrations/${draft.personId}/interviews`
  const contentHash = interview.knowledge.digest(body)
  return {
    kind: 'ready',
    setAside: decided.setAside,
    entry: {
      kind: 'interview',
      campaignId: draft.campaignId,
      personId: draft.personId,
      command: { commandId: draft.commandId, path, body, contentHash },
      photos: draft.photos.map(({ hash, bytes, blobKey }) => ({ hash, bytes, blobKey, mime: 'image/jpeg' })),
    },
  }
}

function withoutPerson(submitted: SubmitInterview['interview']): SubmitInterview['interview'] {
  const { person: _, ...signatures } = submitted.signatures
  return { ...submitted, signatures }
}

type Decided = { readonly kind: 'decided'; readonly setAside: boolean } | Extract<FinishOutcome, { kind: 'refused' }>

function decide({ knowledge, draft }: Interview, command: SubmitInterview, by: string): Decided {
  const { row, region, settings, compiled, digest, now } = knowledge
  try {
    const events = submitInterview(registrationOf(row, region), command, {
      at: now(),
      by,
      settings,
      editionOf: () => compiled,
      editionHash: draft().edition,
      digest,
      // Colleagues are chosen from the list that the server sent; whether they still are is for the server to say.
      signerAt: (staffId) => ({ name: namesOf(command)[staffId] ?? '', hasVillage: true }),
    })
    return { kind: 'decided', setAside: events.some(({ type }) => type === 'interview.setAside') }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code, items: itemsOf(error.details) }
  }
}

const namesOf = ({ interview }: SubmitInterview): Readonly<Record<string, string>> =>
  Object.fromEntries(interview.signatures.collectors.map(({ staffId, name }) => [staffId, name]))

function itemsOf(details: unknown): readonly string[] {
  const { findings = [] } = (details ?? {}) as { readonly findings?: readonly { readonly item: string }[] }
  return findings.map(({ item }) => item)
}
