import type { RegionCode } from '../access/region'
import type { Edition } from '../forms/edition'
import { evolveBy, type StreamKind } from '../journal/stream'
import type { Answers, Stroke } from '../registrations/interview'
import type { ReturnedItem } from '../registrations/registration'

/** What the leader wrote, and what the committee's signature covers: `signedContent` of exactly this. */
export interface CommunityForm {
  /** Content hash of the edition it was filled with. */
  readonly edition: string
  readonly answers: Answers
  /** Why a soft check was overridden, by `check@item`. */
  readonly reasons: Readonly<Record<string, string>>
}

export interface FilledForm extends CommunityForm {
  /** 1, 2, … inside one village and year. */
  readonly version: number
  readonly filledBy: string
  readonly filledAt: string
}

/** The village committee's word on one version; any change of the form makes it void. */
export interface CommitteeConfirmation {
  readonly name: string
  readonly role: string
  readonly strokes: readonly Stroke[]
  /** SHA-256 of `signedContent` of the form as it was filled. */
  readonly covers: string
  readonly at: string
}

export type ReviewLevel = 'township' | 'county'

interface Filled {
  readonly region: RegionCode
  readonly form: FilledForm
  /** The edition itself: a form keeps the one it was filled with, whatever is published later. */
  readonly content: Edition
}
interface Confirmed extends Filled {
  readonly confirmation: CommitteeConfirmation
}

/** The form of one village in one campaign. `prefilled`: only what is counted; nobody has written anything yet. */
export type Community =
  | { readonly state: 'prefilled'; readonly region?: undefined }
  | (Filled & { readonly state: 'filled' })
  | (Confirmed & { readonly state: 'townshipReview' | 'countyReview' | 'approved' | 'locked' })
  | (Confirmed & { readonly state: 'returned'; readonly items: readonly ReturnedItem[]; readonly from: ReviewLevel })

export type CommunityState = Community['state']

export type CommunityEvent =
  | {
      readonly type: 'community.filled'
      readonly region: RegionCode
      readonly form: FilledForm
      readonly content: Edition
    }
  | { readonly type: 'community.confirmed'; readonly confirmation: CommitteeConfirmation; readonly by: string }
  | { readonly type: 'community.approved'; readonly level: ReviewLevel; readonly by: string }
  | {
      readonly type: 'community.returned'
      readonly level: ReviewLevel
      readonly items: readonly ReturnedItem[]
      readonly by: string
    }
  | { readonly type: 'community.locked'; readonly by: string }

const evolve = evolveBy<Community, CommunityEvent>({
  'community.filled': (_, { region, form, content }) => ({ state: 'filled', region, form, content }),
  'community.confirmed': (before, { confirmation }) => ({ ...filled(before), state: 'townshipReview', confirmation }),
  'community.approved': (before, { level }) => ({
    ...confirmed(before),
    state: level === 'township' ? 'countyReview' : 'approved',
  }),
  'community.returned': (before, { level, items }) => ({ ...confirmed(before), state: 'returned', items, from: level }),
  'community.locked': (before) => ({ ...confirmed(before), state: 'locked' }),
})

export const communityKind: StreamKind<Community, CommunityEvent> = { initial: { state: 'prefilled' }, evolve }

export const communityStream = (campaignId: string, region: RegionCode): string => `community#${campaignId}#${region}`

/** The latest version's number; 0 while nobody has filled the form. */
export const versionOf = (community: Community): number => (isFilled(community) ? community.form.version : 0)

export const isFilled = (community: Community): community is Exclude<Community, { state: 'prefilled' }> =>
  community.state !== 'prefilled'

/** May the leader still write: until the township has let the form pass, and again when it came back. */
export const isOpenForFilling = ({ state }: Community): boolean =>
  ['prefilled', 'filled', 'townshipReview', 'returned'].includes(state)

function filled(before: Community): Filled {
  if (!isFilled(before)) throw new Error('The journal is out of order: no community form filled.')
  const { region, form, content } = before
  return { region, form, content }
}

function confirmed(before: Community): Confirmed {
  if (!('confirmation' in before)) throw new Error('The journal is out of order: no community form confirmed.')
  return { ...filled(before), confirmation: before.confirmation }
}
