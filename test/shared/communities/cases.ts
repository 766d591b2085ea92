import { createHash } from 'node:crypto'
import {
  type Community,
  type CommunityEvent,
  type CommunityForm,
  communityKind,
} from '../../../shared/communities/community'
import type { FormContext, SignedContext } from '../../../shared/communities/rule'
import { community2022 } from '../../../shared/forms/editions/community2022/community2022'
import { fold } from '../../../shared/journal/stream'
import { Problem } from '../../../shared/problems'
import { signedContent } from '../../../shared/registrations/interview'
import { base, compiled } from '../forms/community2022/records'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
export const commandId = '00000000-0000-4000-9000-000000000001'
export const region = base.facts.v_region
export const editionHash = digest(JSON.stringify(community2022))
export const strokes = [
  [
    [0.1, 0.2, 0],
    [0.4, 0.3, 20],
  ],
] as const

const { v_date: _, v_confirm: __, ...counted } = base.facts

export const context = (changes: Partial<FormContext> = {}): FormContext & SignedContext => ({
  ...{ at: '2026-10-20T03:00:00.000Z', by: 'leader', region, digest },
  ...{ edition: compiled, editionHash, content: community2022, openPersons: 0 },
  known: { facts: counted, prior: base.prior, settings: {} },
  ...changes,
})

export const aForm = (answers: object = {}, reasons: CommunityForm['reasons'] = {}): CommunityForm => ({
  edition: editionHash,
  answers: { ...base.answers, ...answers } as CommunityForm['answers'],
  reasons,
})

const filled = (version = 1, form = aForm()): CommunityEvent => ({
  type: 'community.filled',
  region,
  content: community2022,
  form: { ...form, version, filledBy: 'leader', filledAt: '2026-10-20T03:00:00.000Z' },
})

export const signatureOf = (form = aForm()) => ({
  ...{ name: '某乙', role: '村委会主任', strokes },
  covers: digest(signedContent(form)),
})

const confirmed: CommunityEvent = {
  type: 'community.confirmed',
  confirmation: { ...signatureOf(), at: '2026-10-21T03:00:00.000Z' },
  by: 'leader',
}
const approved = (level: 'township' | 'county') => ({ type: 'community.approved', level, by: level }) as const
const returned = (level: 'township' | 'county') =>
  ({ type: 'community.returned', level, items: [{ item: 'v_pop', reason: '请核实' }], by: level }) as const

/** Everything that can have happened to a form, by the state it leads to. */
export const situations = {
  prefilled: [],
  filled: [filled()],
  townshipReview: [filled(), confirmed],
  'returned by the township': [filled(), confirmed, returned('township')],
  countyReview: [filled(), confirmed, approved('township')],
  'returned by the county': [filled(), confirmed, approved('township'), returned('county')],
  approved: [filled(), confirmed, approved('township'), approved('county')],
  locked: [filled(), confirmed, approved('township'), approved('county'), { type: 'community.locked', by: 'county' }],
} as const satisfies Record<string, readonly CommunityEvent[]>

export type Situation = keyof typeof situations

export const after = (...events: readonly CommunityEvent[]): Community => fold(communityKind, [{ events }])
export const inSituation = (situation: Situation): Community => after(...situations[situation])

/** The types of the events, or the code of the refusal. */
export function outcomeOf(decide: () => readonly CommunityEvent[]): string {
  try {
    return decide()
      .map(({ type }) => type)
      .join(' ')
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}
