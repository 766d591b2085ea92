import type { Interview } from './interview'

export type StatusDecision = 'accepted' | 'reinstated' | 'stillDue'

/** A second person's word on a claim: the leader of the village, or whoever stands in for her. */
export interface LeaderWord {
  readonly word: 'confirmed' | 'disagreed'
  readonly by: string
  /** Why she disagrees. */
  readonly reason?: string
}

export interface DecidedStatus {
  readonly decision: StatusDecision
  readonly reason: string
  readonly by: string
}

/** "Cannot be registered": what was found, who says so, what the second person says. */
export interface Claim {
  readonly interview: Interview
  readonly claimedBy: string
  readonly leader?: LeaderWord
}

export type StatusEvent =
  | { readonly type: 'status.claimed'; readonly code: string; readonly by: string }
  | { readonly type: 'status.confirmed'; readonly by: string }
  /** The leader says that it is not so: the county decides, with both words before it. */
  | { readonly type: 'status.disagreed'; readonly reason: string; readonly by: string }
  | ({ readonly type: 'status.decided' } & DecidedStatus)
  /** The county takes back what it decided. */
  | { readonly type: 'status.reopened'; readonly reason: string; readonly by: string }

/** The claim a registration carries: open, accepted, or kept from before the county decided otherwise. */
export function claimIn(holder: object | undefined): Claim {
  if (!holder || !isClaim(holder)) throw new Error('The journal is out of order: no status claimed.')
  const { interview, claimedBy, leader } = holder
  return { interview, claimedBy, ...(leader ? { leader } : {}) }
}

const isClaim = (holder: object): holder is Claim => 'claimedBy' in holder && 'interview' in holder
