import type { RegionCode } from '../access/region'
import { evolveBy, type StreamKind } from '../journal/stream'
import type { DisputedItem } from '../registrations/registration'

/** A task to reach a person. A dispute opens one; the next version of the interview closes it. */
export type FollowUp =
  | { readonly state: 'unknown'; readonly region?: undefined }
  | {
      readonly state: 'open' | 'closed'
      readonly region: RegionCode
      readonly campaignId: string
      readonly personId: string
      readonly kind: 'dispute'
      readonly items: readonly DisputedItem[]
      readonly openedAt: string
      readonly closedAt?: string
    }

export type FollowUpEvent =
  | {
      readonly type: 'followUp.opened'
      readonly region: RegionCode
      readonly campaignId: string
      readonly personId: string
      readonly kind: 'dispute'
      readonly items: readonly DisputedItem[]
      readonly openedAt: string
    }
  | { readonly type: 'followUp.closed'; readonly closedAt: string }

const evolve = evolveBy<FollowUp, FollowUpEvent>({
  'followUp.opened': (_, { type: __, ...facts }) => ({ ...facts, state: 'open' }),
  'followUp.closed': (before, { closedAt }) => {
    if (before.state === 'unknown') throw new Error('The journal is out of order: no follow-up opened.')
    return { ...before, state: 'closed', closedAt }
  },
})

export const followUpKind: StreamKind<FollowUp, FollowUpEvent> = { initial: { state: 'unknown' }, evolve }

/** `cause` is the sequence number of the dispute in the registration's own stream: one dispute, one follow-up. */
export const followUpStream = (campaignId: string, personId: string, cause: number): string =>
  `follow-up#${campaignId}#${personId}#${cause}`
