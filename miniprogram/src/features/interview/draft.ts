import type {
  Answers,
  AnswerValue,
  DoorReason,
  HomePhoto,
  Position,
  Provenance,
  StaffSignature,
  Stroke,
  Unchanged,
} from '../../../../shared/registrations/interview'

export interface DraftPhoto extends HomePhoto {
  /** Empty for a photo of an earlier version: the server has it. */
  readonly blobKey: string
}

/** Who signs for the person, chosen before anybody signs: a proxy in place of an able adult needs a reason (S97). */
export type Signer =
  | { readonly kind: 'self' }
  | { readonly kind: 'proxy'; readonly name: string; readonly relation: string; readonly reason: string }
  | { readonly kind: 'spoken' }

/** Signatures of exactly one content: `covers` is its hash, and any edit makes it another. */
export interface DraftSignatures {
  readonly covers: string
  readonly collectors: readonly StaffSignature[]
  readonly personStrokes?: readonly Stroke[]
  readonly agreedAt?: string
}

/** 与去年一致 at one question, or for all the rest of its group. */
export type Tap = 'item' | 'group'

/** One sitting as it stands on the phone; plain JSON, saved whole at every answer. */
export interface Draft {
  /** Fixed when the draft is begun, so that finishing twice is one command. */
  readonly commandId: string
  readonly campaignId: string
  readonly region: string
  readonly personId: string
  readonly name: string
  /** The version she saw when she began; 0 for the first. */
  readonly baseVersion: number
  readonly edition: string
  readonly startedAt: string
  /** Also those of items not asked at present: they come back with the path. */
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly reasons: Readonly<Record<string, string>>
  readonly edits: Readonly<Record<string, number>>
  /** Items whose answers were taken over from last year. */
  readonly taken?: readonly string[]
  /** Which tap left an answer as it was last year. */
  readonly unchanged?: Readonly<Record<string, Tap>>
  /** Of a refused command that is mended: what it said of itself. */
  readonly counted?: Unchanged
  readonly photos: readonly DraftPhoto[]
  /** She does not want to be in the photo, and why: the door is photographed. */
  readonly door?: DoorReason
  /** Only of drafts from before: nobody takes a position, and nobody is asked why any more. */
  readonly position?: Position
  /** The page of the read-back was opened, and nothing was changed since. */
  readonly readBackFrom?: string
  /** Read back aloud, or for the person to hear on the telephone; also the end of the visit. */
  readonly readBackAt?: string
  readonly signer?: Signer
  readonly signatures?: DraftSignatures
  /** Signatures that were given and no longer count, until somebody signs again. */
  readonly voided?: number
}

/** How many have signed, the person included. */
export const signedBy = ({ signatures }: Draft): number =>
  (signatures?.collectors.length ?? 0) + (signatures?.personStrokes || signatures?.agreedAt !== undefined ? 1 : 0)

/** What was signed is now another text. Nobody's name vanishes unsaid: how many went is kept for the screen. */
function unsigned(signed: Draft): Draft {
  const { signatures: _, ...draft } = signed
  const voided = (signed.voided ?? 0) + signedBy(signed)
  return voided === 0 ? draft : { ...draft, voided }
}
const unheard = ({ readBackFrom: _, readBackAt: __, ...draft }: Draft): Draft => unsigned(draft)

export function withAnswer(draft: Draft, key: string, value: AnswerValue | undefined, at: string): Draft {
  const { [key]: before, ...others } = draft.answers
  if (isEqual(before, value)) return value === undefined ? draft : withConfirmed(draft, [key], at)
  const edits = before === undefined ? draft.edits : { ...draft.edits, [key]: (draft.edits[key] ?? 0) + 1 }
  return unheard({
    ...draft,
    answers: value === undefined ? others : { ...others, [key]: value },
    provenance: { ...draft.provenance, [key]: { source: 'spoken', confirmedAt: at } },
    edits,
    ...(draft.unchanged ? { unchanged: without(draft.unchanged, key) } : {}),
  })
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = record
  return others
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The person says: still so. The answer stays as it is, and so do signatures: they cover answers and reasons. */
export const withConfirmed = (draft: Draft, keys: readonly string[], at: string, tap: Tap = 'item'): Draft => ({
  ...draft,
  unchanged: { ...draft.unchanged, ...Object.fromEntries(keys.map((key) => [key, tap])) },
  provenance: {
    ...draft.provenance,
    ...Object.fromEntries(
      keys.map((key) => [key, { ...(draft.provenance[key] ?? { source: 'spoken' }), confirmedAt: at }]),
    ),
  },
})

/** A reason is the collector's own: it need not be read aloud again, but what she signs names it. */
export function withReason(draft: Draft, key: string, reason: string): Draft {
  const { [key]: before = '', ...others } = draft.reasons
  if (before === reason) return draft
  return unsigned({ ...draft, reasons: reason.trim() === '' ? others : { ...others, [key]: reason } })
}

const nameOf = (signer: Signer | undefined): string | undefined => (signer?.kind === 'proxy' ? signer.name : undefined)

/** What the photo is to show changed: one that shows the other is taken anew. */
export function withDoor(draft: Draft, door: DoorReason | undefined): Draft {
  if (draft.door === door) return draft
  const { door: before, ...others } = draft
  if (door === undefined) return { ...others, photos: [] }
  return { ...others, door, photos: before === undefined ? [] : draft.photos.map((photo) => ({ ...photo, door })) }
}

/** In place of the photo before; it says itself when it shows the door. */
export const withPhoto = (draft: Draft, photo: DraftPhoto): Draft => ({
  ...draft,
  photos: [draft.door === undefined ? photo : { ...photo, door: draft.door }],
})

/** Another signer means another signature of hers; the collectors' own stay. Another reason is not another person. */
export function withSigner(draft: Draft, signer: Signer): Draft {
  if (isEqual(draft.signer, signer)) return draft
  if (draft.signer?.kind === signer.kind && nameOf(draft.signer) === nameOf(signer)) return { ...draft, signer }
  if (!draft.signatures) return { ...draft, signer }
  const { personStrokes, agreedAt, ...signatures } = draft.signatures
  const isSigned = personStrokes !== undefined || agreedAt !== undefined
  return { ...draft, signer, signatures, ...(isSigned ? { voided: (draft.voided ?? 0) + 1 } : {}) }
}

/** Somebody signs again: what was void before is told no longer. */
const signedAnew = ({ voided: _, ...draft }: Draft): Draft => draft

/** Signatures over `covers`; those over another content are gone. */
const signaturesOver = ({ signatures }: Draft, covers: string): DraftSignatures =>
  signatures?.covers === covers ? signatures : { covers, collectors: [] }

export function withCollectorSignature(draft: Draft, covers: string, signature: StaffSignature): Draft {
  const signatures = signaturesOver(draft, covers)
  const others = signatures.collectors.filter(({ staffId }) => staffId !== signature.staffId)
  const collectors = signature.strokes.length === 0 ? others : [...others, signature]
  return { ...signedAnew(draft), signatures: { ...signatures, collectors } }
}

export function withPersonSignature(draft: Draft, covers: string, strokes: readonly Stroke[] | undefined): Draft {
  const { personStrokes: _, ...signatures } = signaturesOver(draft, covers)
  return { ...signedAnew(draft), signatures: strokes ? { ...signatures, personStrokes: strokes } : signatures }
}

export const withSpokenAgreement = (draft: Draft, covers: string, agreedAt: string): Draft => ({
  ...signedAnew(draft),
  signatures: { ...signaturesOver(draft, covers), agreedAt },
})
