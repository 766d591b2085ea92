import type { CompiledEdition } from '../../../../shared/forms/edition'
import { hasInk } from '../../../../shared/registrations/ink'
import {
  type Answers,
  type Paradata,
  type PersonSignature,
  type Provenance,
  type Signatures,
  type SubmittedInterview,
  signedContent,
} from '../../../../shared/registrations/interview'
import type { Draft, Tap } from './draft'

/** What of a sitting the form's own session knows better than the draft. */
export interface Standing {
  readonly answers: Answers
  readonly setAside: Answers
  differs(key: string): boolean
}

export interface Device {
  readonly deviceId: string
  readonly appVersion: string
}

/** The interview as it would be submitted now. `person` also stands for a signer who has not signed yet, so that checks see her. */
export function submittedOf(draft: Draft, standing: Standing, device: Device, at: string): SubmittedInterview {
  const { answers, setAside } = standing
  return {
    edition: draft.edition,
    answers,
    provenance: provenanceOf(draft, standing),
    reasons: draft.reasons,
    paradata: {
      startedAt: draft.startedAt,
      ...readBackOf(draft),
      // The visit ends with the read-back; signing comes after it, and nothing that is signed may change then.
      endedAt: draft.readBackAt ?? at,
      ...device,
      edits: draft.edits,
      ...(Object.keys(setAside).length === 0 ? {} : { setAside }),
      ...unchangedOf(draft, answers),
    },
    photos: draft.photos.map(({ blobKey: _, ...photo }) => photo),
    ...(draft.position ? { position: draft.position } : {}),
    signatures: signaturesOf(draft),
  }
}

const readBackOf = ({ readBackFrom, readBackAt }: Draft): Pick<Paradata, 'readBackFrom' | 'readBackAt'> => ({
  ...(readBackFrom === undefined ? {} : { readBackFrom }),
  ...(readBackAt === undefined ? {} : { readBackAt }),
})

/** Of the answers that count now; a visit that began over an earlier version took nothing from last year. */
function unchangedOf({ taken, unchanged = {}, counted }: Draft, answers: Answers): Pick<Paradata, 'unchanged'> {
  if (!taken) return counted ? { unchanged: counted } : {}
  const here = taken.filter((key) => answers[key] !== undefined)
  const by = (tap: Tap) => here.filter((key) => unchanged[key] === tap).length
  return { unchanged: { taken: here.length, confirmed: by('item'), byGroup: by('group') } }
}

function provenanceOf({ provenance }: Draft, { answers, differs }: Standing): Record<string, Provenance> {
  const known: Record<string, Provenance> = {}
  for (const key of Object.keys(answers)) {
    const { changed: _, ...kept } = provenance[key] ?? { source: 'spoken' as const }
    known[key] = differs(key) ? { ...kept, changed: true } : kept
  }
  return known
}

function signaturesOf({ signatures, signer }: Draft): Signatures {
  const { covers = '', collectors = [], personStrokes = [], agreedAt } = signatures ?? {}
  const person = signer ? personOf(signer, personStrokes, agreedAt) : undefined
  return { covers, collectors, ...(person ? { person } : {}) }
}

function personOf(
  signer: NonNullable<Draft['signer']>,
  strokes: NonNullable<NonNullable<Draft['signatures']>['personStrokes']>,
  agreedAt: string | undefined,
): PersonSignature | undefined {
  if (signer.kind === 'spoken') return agreedAt === undefined ? undefined : { kind: 'spoken', agreedAt }
  return { ...signer, strokes }
}

/** The hash that signatures must cover. */
export const coverOf = (draft: Draft, answers: Answers, digest: (text: string) => string): string =>
  digest(signedContent({ edition: draft.edition, answers, reasons: draft.reasons }))

/** True when the person herself, or who speaks for her, has signed or agreed. */
export const hasPersonSigned = ({ signer, signatures }: Draft): boolean =>
  signer?.kind === 'spoken' ? signatures?.agreedAt !== undefined : hasInk(signatures?.personStrokes ?? [])

/** Groups that have at least one item to answer; those of given values alone are not a screen. */
export const screensOf = ({ edition }: CompiledEdition): CompiledEdition['edition']['groups'] =>
  edition.groups.filter(({ items }) => items.some(({ given }) => !given))
