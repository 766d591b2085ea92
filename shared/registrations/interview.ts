/** One answer as the edition's item keys hold it. Zero and `no` are answers; a blank one is absent. */
export type AnswerValue = string | number | boolean | readonly string[]
export type Answers = Readonly<Record<string, AnswerValue>>

/** Where an answer comes from: spoken, from a document, from a register, answered by someone else. */
export type AnswerSource = 'spoken' | 'document' | 'register' | 'proxy'

export interface Provenance {
  readonly source: AnswerSource
  /** Copied from last year and left as it was. */
  readonly prefilled?: boolean
  /** Differs from last year: shown with a red point. */
  readonly changed?: boolean
  readonly confirmedAt?: string
}

/** Points of one pen stroke: x, y in 0…1 of the pad, and milliseconds since the first stroke. */
export type Stroke = readonly (readonly [x: number, y: number, t: number])[]

export interface StaffSignature {
  readonly staffId: string
  readonly name: string
  readonly strokes: readonly Stroke[]
}

export type PersonSignature =
  | { readonly kind: 'self'; readonly strokes: readonly Stroke[] }
  /** Shown and printed with （代）: R105. */
  | {
      readonly kind: 'proxy'
      readonly name: string
      readonly relation: string
      readonly reason: string
      readonly strokes: readonly Stroke[]
    }
  /** Telephone and network interviews: read back and agreed to aloud. */
  | { readonly kind: 'spoken'; readonly agreedAt: string }

export interface Signatures {
  /** SHA-256 of `signedContent` of exactly the version signed; any later edit makes it another. */
  readonly covers: string
  readonly collectors: readonly StaffSignature[]
  readonly person?: PersonSignature
}

export interface HomePhoto {
  readonly hash: string
  readonly bytes: number
  readonly takenAt: string
  /** Difference hash of the picture, 16 hexadecimal digits: alike pictures have alike hashes (S98). */
  readonly likeness?: string
  /** Why it shows the door and not the people: a photo of herself may be refused, and the visit was one all the same. */
  readonly door?: DoorReason
}

export const doorReasons = ['unwilling', 'unwell', 'other'] as const
export type DoorReason = (typeof doorReasons)[number]

export type Position =
  | { readonly kind: 'fix'; readonly latitude: number; readonly longitude: number; readonly accuracyMetres: number }
  | { readonly kind: 'none'; readonly reason: string }

/** How many answers were taken over from last year, and how many were left so: item by item, or a whole group at once. */
export interface Unchanged {
  readonly taken: number
  readonly confirmed: number
  readonly byGroup: number
}

/** How the sitting went: evidence for the sampler, never shown to the collector as blame. */
export interface Paradata {
  readonly startedAt: string
  /** When the reading began, after the last change; older phones do not tell. */
  readonly readBackFrom?: string
  readonly readBackAt?: string
  readonly endedAt: string
  readonly deviceId: string
  readonly appVersion: string
  /** Answers cleared because the path changed, and edits after the first answer, by item. */
  readonly edits?: Readonly<Record<string, number>>
  readonly setAside?: Answers
  readonly unchanged?: Unchanged
}

/** One sitting: answers with where they come from, reasons for what was doubted, evidence, signatures. */
export interface SubmittedInterview {
  /** Content hash of the edition it was made with. */
  readonly edition: string
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, Provenance>>
  /** Why a soft check was overridden, by `check@item`. */
  readonly reasons: Readonly<Record<string, string>>
  readonly paradata: Paradata
  readonly photos: readonly HomePhoto[]
  readonly position?: Position
  readonly signatures: Signatures
  /**
   * Found by the server before it sealed the answers: the number typed for the householder is the person's own, and the
   * respondent has the householder's name. Then the person herself answered (S96).
   */
  readonly respondentIsPerson?: true
  /** Found by the server: who signed beside the collector and was no longer of the team when it arrived: the end of a visit is told by the phone. */
  readonly pensLeft?: readonly string[]
}

export interface Interview extends SubmittedInterview {
  /** 1, 2, … inside one registration. */
  readonly version: number
  readonly collectedBy: string
  readonly submittedAt: string
}

/** Option key of 状态标注: `normal` unless the person could not be registered. */
export const statusOf = ({ answers }: Pick<SubmittedInterview, 'answers'>): string =>
  typeof answers.status_code === 'string' ? answers.status_code : 'normal'

/** The text a signature covers: the answers and the reasons, keys in order, so that equal content is equal text. */
export const signedContent = ({
  edition,
  answers,
  reasons,
}: Pick<SubmittedInterview, 'edition' | 'answers' | 'reasons'>): string =>
  JSON.stringify([edition, inOrder(answers), inOrder(reasons)])

const inOrder = (record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.keys(record)
    .sort()
    .map((key) => [key, record[key]])
