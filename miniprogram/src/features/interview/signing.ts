import { blocking, reasonKey } from '../../../../shared/forms/findings'
import { hasInk } from '../../../../shared/registrations/ink'
import { pensNeeded } from '../../../../shared/registrations/methods'
import { type Draft, signedBy } from './draft'
import type { FindingView } from './group-view'
import { type Interview, stopsSigning } from './interview'
import { hasPersonSigned } from './submitted'

/** How the person puts her name: on the glass, aloud, or not at all when she could not be registered. */
export type PersonSigns = 'pen' | 'spoken' | 'nobody'

export interface Signing {
  readonly cover: string
  readonly personSigns: PersonSigns
  /** How many collectors must sign, whoever holds the phone among them. */
  readonly pens: number
  /** How many signatures were given and no longer count, because something was changed since. */
  readonly voided: number
  /** What must be mended before anybody signs. */
  readonly stops: readonly FindingView[]
  /** Soft findings with their reasons, so that a reason can be read and changed. */
  readonly doubts: readonly FindingView[]
  /** `reason`: a doubt without one. Writing it changes what is signed, so nobody signs before. */
  readonly missing: readonly ('reason' | 'readBack' | 'person' | 'self' | 'second')[]
}

/** Where the signing stands. `staffId` is who holds the phone. */
export function signingOf(interview: Interview, staffId: string): Signing {
  const draft = interview.draft()
  const cover = interview.cover()
  const personSigns = personSignsOf(interview)
  const pens = pensNeeded(draft, interview.knowledge.settings)
  const withReasons = interview.session
    .findings()
    .filter(({ kind, stage }) => kind === 'soft' && stage !== 'locking')
    .map((finding) => ({ finding, reason: draft.reasons[reasonKey(finding)] ?? '' }))
  return {
    cover,
    personSigns,
    pens,
    voided: (draft.voided ?? 0) + (draft.signatures?.covers === cover ? 0 : signedBy(draft)),
    stops: stopsSigning(interview)
      .filter(({ kind }) => kind === 'hard')
      .map((finding) => ({ finding, reason: '' })),
    doubts: withReasons,
    missing: [
      ...(stopsSigning(interview).some(({ kind }) => kind === 'soft') ? (['reason'] as const) : []),
      ...missingOf(draft, { cover, personSigns, pens, staffId, isReadBackAsked: isReadBackMissing(interview) }),
    ],
  }
}

/** Pads are shown once every doubt has its reason: a reason written later would void every signature. */
export const mayPen = ({ missing }: Signing): boolean => !missing.includes('reason')

function personSignsOf({ session, draft }: Interview): PersonSigns {
  if (draft().answers.status_code !== 'normal') return 'nobody'
  return session.isAsked('sign_person') ? 'pen' : 'spoken'
}

const isReadBackMissing = ({ session, draft }: Interview): boolean =>
  blocking(session.findings(), draft().reasons).some(({ item }) => item === 'readback_done')

interface Needed extends Pick<Signing, 'cover' | 'personSigns' | 'pens'> {
  readonly staffId: string
  readonly isReadBackAsked: boolean
}

function missingOf(draft: Draft, { cover, personSigns, pens, staffId, isReadBackAsked }: Needed): Signing['missing'] {
  const isCurrent = draft.signatures?.covers === cover
  const signed = isCurrent ? (draft.signatures?.collectors ?? []) : []
  const collectors = signed.filter(({ strokes }) => hasInk(strokes))
  return [
    ...(isReadBackAsked ? (['readBack'] as const) : []),
    ...(personSigns === 'nobody' || (isCurrent && hasPersonSigned(draft)) ? [] : (['person'] as const)),
    ...(collectors.some((one) => one.staffId === staffId) ? [] : (['self'] as const)),
    ...(pens < 2 || collectors.some((one) => one.staffId !== staffId) ? [] : (['second'] as const)),
  ]
}
