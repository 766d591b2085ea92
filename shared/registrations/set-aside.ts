import type { SubmittedInterview } from './interview'

/** Two devices at once, or work after the lock: kept whole, and a person decides (F06, F11). */
export type SetAsideReason = 'otherVersion' | 'underReview' | 'locked'

/** Work kept whole beside the registration until a person says what becomes of it. */
export interface UndecidedWork {
  /** 1, 2, … in the order the works came; never given twice. */
  readonly number: number
  readonly because: SetAsideReason
  readonly interview: SubmittedInterview
  readonly by: string
}

export type SetAsideDecision = 'adopted' | 'discarded'

export type SetAsideEvent =
  | {
      readonly type: 'interview.setAside'
      readonly because: SetAsideReason
      readonly interview: SubmittedInterview
      readonly by: string
    }
  | {
      readonly type: 'setAside.decided'
      readonly number: number
      readonly decision: SetAsideDecision
      readonly reason: string
      readonly by: string
    }
