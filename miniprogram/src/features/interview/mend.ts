import type { HomePhoto } from '../../../../shared/registrations/interview'
import type { SubmitInterview } from '../../../../shared/registrations/submit-interview'
import type { OutboxEntry } from '../outbox/outbox'
import type { Draft, DraftSignatures, Signer } from './draft'

export interface Mending {
  /** A refused command is known to the server by its id: what is mended is another one. */
  readonly commandId: string
  readonly name: string
  readonly region: string
}

/** A refused interview as a draft again: everything in it, nothing lost. */
export function draftOf({ campaignId, personId, command, photos }: OutboxEntry, mending: Mending): Draft {
  const { baseVersion, interview } = JSON.parse(command.body) as SubmitInterview
  const { paradata, signatures, position } = interview
  const blobKeys = new Map(photos.map(({ hash, blobKey }) => [hash, blobKey]))
  return {
    ...mending,
    campaignId,
    personId,
    baseVersion,
    edition: interview.edition,
    startedAt: paradata.startedAt,
    answers: { ...paradata.setAside, ...interview.answers },
    provenance: interview.provenance,
    reasons: interview.reasons,
    edits: paradata.edits ?? {},
    ...(paradata.unchanged ? { counted: paradata.unchanged } : {}),
    photos: interview.photos.map((photo) => ({ ...photo, blobKey: blobKeys.get(photo.hash) ?? '' })),
    ...doorOf(interview),
    ...(position ? { position } : {}),
    ...(paradata.readBackFrom === undefined ? {} : { readBackFrom: paradata.readBackFrom }),
    ...(paradata.readBackAt === undefined ? {} : { readBackAt: paradata.readBackAt }),
    ...signedBy(signatures),
  }
}

/** What the photos of an earlier version say of the door holds for the next one. */
export function doorOf({ photos }: { readonly photos: readonly HomePhoto[] }): Pick<Draft, 'door'> {
  const door = photos.find((photo) => photo.door)?.door
  return door ? { door } : {}
}

function signedBy({ covers, collectors, person }: SubmitInterview['interview']['signatures']): Partial<Draft> {
  const signatures: DraftSignatures = { covers, collectors }
  if (!person) return { signatures }
  if (person.kind === 'spoken')
    return { signer: { kind: 'spoken' }, signatures: { ...signatures, agreedAt: person.agreedAt } }
  const { strokes, ...signer } = person
  return { signer: signer satisfies Signer, signatures: { ...signatures, personStrokes: strokes } }
}
