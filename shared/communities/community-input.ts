import type { FormInput, Known } from '../forms/board'
import { beijingDate } from '../forms/facts'
import type { Answers } from '../registrations/interview'

/** What the form engine knows of a village besides the leader's answers. */
export interface CommunityKnown {
  /** Of `communityFacts`: the roster and the persons' own answers, counted. */
  readonly facts: Known
  /** Last year's form of the same village, by meaning key. */
  readonly prior?: Known | undefined
  /** The county's switches. */
  readonly settings: Known
}

interface Standing {
  readonly answers: Answers
  readonly filledAt: string
  readonly isConfirmed: boolean
}

/** What the form engine starts from, the same on the phone and on the server. */
export const communityInput = (
  { facts, prior, settings }: CommunityKnown,
  { answers, filledAt, isConfirmed }: Standing,
): FormInput => ({
  answers,
  facts: { ...facts, v_date: beijingDate(filledAt), ...(isConfirmed ? { v_confirm: 'yes' } : {}) },
  ...(prior ? { prior } : {}),
  settings,
})
