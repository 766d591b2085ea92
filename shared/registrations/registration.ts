import type { RegionCode } from '../access/region'
import { evolveBy, type StreamKind } from '../journal/stream'
import { type Confirmation, type ConfirmationEvent, confirmationAfter, type LinkChannel } from './confirmation'
import type { EvidenceEvent } from './evidence-event'
import type { Answers, Interview } from './interview'
import type { Looks } from './looks'
import type { SetAsideEvent, UndecidedWork } from './set-aside'
import { type Claim, claimIn, type DecidedStatus, type LeaderWord, type StatusEvent } from './status-claim'

export type { Confirmation, DisputedItem, GivenWord, Verdict } from './confirmation'

/** What the certificate says of the person; the survey never asks it again. */
export interface PersonFacts {
  readonly sex: 'male' | 'female'
  readonly birthDate: string
  /** 1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重 */
  readonly disabilityType: number
  /** Components of 多重; otherwise the type itself. */
  readonly types: readonly number[]
  readonly grade: number
  readonly householdId?: string
  readonly compared?: ComparedLists
  /** Years of the oldest member of the household, certified or not. */
  readonly householdOldestAge?: number
}

/** What was compared with other lists when the roster was read: only whether it differs is kept. Absent is not known. */
export interface ComparedLists {
  /** The certificate number last year, without the suffix of a reissue. */
  readonly numberChanged?: boolean
  readonly suffixChanged?: boolean
  /** The certificate database. */
  readonly nameDiffers?: boolean
  readonly addressDiffers?: boolean
}

export interface ReturnedItem {
  /** An item of the edition, or `photo`, `signature`, `whole`. */
  readonly item: string
  readonly reason: string
}

export interface Attempt {
  /** When it was written down. */
  readonly at: string
  readonly by: string
  readonly method: string
  readonly result: string
  /** The day it was made, where that was an earlier one. */
  readonly on?: string
  /** In the collector's own words; sealed. */
  readonly note?: string
  /** The day agreed for the next try. */
  readonly nextOn?: string
}

/** Asked again from the reference date on: nothing changed in this version (R85). */
export interface Reconfirmed {
  readonly version: number
  /** When the person was asked. */
  readonly at: string
  readonly by: string
  readonly method: string
}

/** A link for the person's word. What was not kept of links made earlier is absent. */
export interface KnownLink {
  readonly state: 'issued' | 'revoked'
  readonly at?: string
  readonly by?: string
  readonly channel?: LinkChannel
}

interface Due {
  readonly region: RegionCode
  readonly facts: PersonFacts
  /** Name, initials and masked number, sealed by the server; it goes wherever the row goes and opens only there. */
  readonly display: string
  readonly prior?: Answers
  readonly attempts: readonly Attempt[]
  /** How often work was set aside, decided or not. */
  readonly setAside: number
  readonly undecided?: readonly UndecidedWork[]
  readonly evidence: Readonly<Record<string, 'arrived' | 'refused'>>
  readonly looks?: Readonly<Record<string, Looks>>
  readonly links: Readonly<Record<string, KnownLink>>
  readonly confirmation: Confirmation
  /** Of an interview that was decided not to hold: the next one takes the number after it. */
  readonly lastVersion?: number
}
interface Visited extends Due {
  readonly interview: Interview
  /** The person's word, on the reference date or later, that nothing changed since an earlier visit. */
  readonly reconfirmed?: Reconfirmed
}

type Claimed = Visited & Claim

export type Registration =
  | { readonly state: 'unknown'; readonly region?: undefined }
  | (Due & { readonly state: 'rostered' })
  | (Due & {
      readonly state: 'attempted'
      /** A claim was not accepted; gone with the next interview. */
      readonly decided?: DecidedStatus
      readonly before?: Claim
    })
  | (Visited & { readonly state: 'townshipReview' | 'sectionRelease' | 'locked' })
  | (Visited & { readonly state: 'returned'; readonly items: readonly ReturnedItem[] })
  | (Claimed & { readonly state: 'statusClaimed' | 'countyVerify' })
  | (Claimed & { readonly state: 'settled'; readonly decided?: DecidedStatus })

export type RegistrationState = Registration['state']

export type RegistrationEvent =
  | {
      readonly type: 'registration.rostered'
      readonly region: RegionCode
      readonly facts: PersonFacts
      readonly display: string
      readonly prior?: Answers
    }
  | {
      readonly type: 'registration.rosterChanged'
      readonly region: RegionCode
      readonly facts: PersonFacts
      readonly display: string
      readonly prior?: Answers
    }
  | ({ readonly type: 'attempt.recorded' } & Attempt)
  | { readonly type: 'interview.submitted'; readonly interview: Interview }
  | SetAsideEvent
  | StatusEvent
  | { readonly type: 'registration.returned'; readonly items: readonly ReturnedItem[] }
  | { readonly type: 'registration.approved'; readonly by: string }
  | ({ readonly type: 'registration.reconfirmed' } & Reconfirmed)
  | { readonly type: 'registration.locked' }
  | EvidenceEvent
  | {
      readonly type: 'confirmation.linkIssued'
      readonly linkId: string
      readonly expiresAt: string
      readonly by: string
      readonly at?: string
      readonly channel?: LinkChannel
      /** Keyed digest of where it was made, good only to compare with where this link is opened. */
      readonly network?: string
    }
  | { readonly type: 'confirmation.linkRevoked'; readonly linkId: string }
  | ConfirmationEvent

const opened = { attempts: [], setAside: 0, evidence: {}, links: {}, confirmation: { kind: 'none' } } as const

const evolve = evolveBy<Registration, RegistrationEvent>({
  'registration.rostered': (_, rostered) => ({
    ...opened,
    ...duePart(rostered),
    state: 'rostered',
  }),
  'registration.rosterChanged': (before, changed) => ({
    ...known(before),
    ...duePart(changed),
  }),
  'attempt.recorded': (before, { type: _, ...attempt }) => {
    const now = known(before)
    const attempts = [...now.attempts, attempt]
    return now.state === 'rostered' ? { ...now, state: 'attempted', attempts } : { ...now, attempts }
  },
  'interview.submitted': (before, { interview }) => ({
    ...dueOf(before),
    confirmation: { kind: 'none' },
    state: 'townshipReview',
    interview,
  }),
  'interview.setAside': (before, { because, interview, by }) => {
    const now = known(before)
    const work = { number: now.setAside + 1, because, interview, by }
    return { ...now, setAside: work.number, undecided: [...(now.undecided ?? []), work] }
  },
  'setAside.decided': (before, { number }) => {
    const { undecided = [], ...now } = known(before)
    const rest = undecided.filter((work) => work.number !== number)
    return rest.length > 0 ? { ...now, undecided: rest } : now
  },
  'status.claimed': (before, { by }) => ({ ...visitOf(before), state: 'statusClaimed', claimedBy: by }),
  'status.confirmed': (before, { by }) => withLeader(before, { word: 'confirmed', by }),
  'status.disagreed': (before, { by, reason }) => withLeader(before, { word: 'disagreed', by, reason }),
  'status.decided': (before, { type: _, ...decided }) => withDecision(before, decided),
  'status.reopened': (before) => reopened(before),
  'registration.returned': (before, { items }) => ({ ...visitOf(before), state: 'returned', items }),
  'registration.approved': (before) => ({ ...visitOf(before), state: 'sectionRelease' }),
  'registration.reconfirmed': (before, { type: _, ...reconfirmed }) => ({ ...interviewed(before), reconfirmed }),
  'registration.locked': (before) => ({ ...visitOf(before), state: 'locked' }),
  'evidence.arrived': (before, { hash, looks }) => withLooks(withEvidence(before, hash, 'arrived'), hash, looks),
  // What lies in the store under this hash is good: a second, bad upload does not undo it.
  'evidence.refused': (before, { hash }) =>
    known(before).evidence[hash] === 'arrived' ? before : withEvidence(before, hash, 'refused'),
  'confirmation.linkIssued': (before, { linkId, at, by, channel }) =>
    withLink(before, linkId, { state: 'issued', by, ...(at ? { at } : {}), ...(channel ? { channel } : {}) }),
  'confirmation.linkRevoked': (before, { linkId }) =>
    withLink(before, linkId, { ...known(before).links[linkId], state: 'revoked' }),
  'confirmation.given': withWord,
  'confirmation.heard': withWord,
  'confirmation.disputed': withWord,
})

export const registrationKind: StreamKind<Registration, RegistrationEvent> = { initial: { state: 'unknown' }, evolve }

export const registrationStream = ({ campaignId, personId }: { campaignId: string; personId: string }): string =>
  `registration#${campaignId}#${personId}`

export const hasInterview = (
  registration: Registration,
): registration is Extract<Registration, { interview: Interview }> => 'interview' in registration

/** The latest version's number; 0 before the first visit. Never given twice, also after a status that was not accepted. */
export function versionOf(registration: Registration): number {
  if (hasInterview(registration)) return registration.interview.version
  return registration.state === 'unknown' ? 0 : (registration.lastVersion ?? 0)
}

/** Entries of the first months also hold part of the ID number beside the birth date: nobody is shown it. */
function withoutHint(facts: PersonFacts & { readonly idHint?: string }): PersonFacts {
  const { idHint: _, ...rest } = facts
  return rest
}

const duePart = ({ region, facts, display, prior }: Pick<Due, 'region' | 'facts' | 'display' | 'prior'>) => ({
  region,
  facts: withoutHint(facts),
  display,
  ...(prior ? { prior } : {}),
})

type Known = Exclude<Registration, { state: 'unknown' }>

function known(registration: Registration): Known {
  if (registration.state === 'unknown') throw new Error('The journal is out of order: not rostered.')
  return registration
}

function dueOf(registration: Registration): Due {
  const { attempts, setAside, undecided, evidence, looks, links, confirmation, ...rest } = known(registration)
  const aside = undecided ? { setAside, undecided } : { setAside }
  return { ...duePart(rest), attempts, ...aside, evidence, ...(looks ? { looks } : {}), links, confirmation }
}

function interviewed(registration: Registration): Extract<Registration, { interview: Interview }> {
  if (!hasInterview(registration)) throw new Error('The journal is out of order: not interviewed.')
  return registration
}

function visitOf(registration: Registration): Visited {
  const { interview, reconfirmed } = interviewed(registration)
  return { ...dueOf(registration), interview, ...(reconfirmed ? { reconfirmed } : {}) }
}

const claimOf = (registration: Registration): Claimed => ({ ...visitOf(registration), ...claimIn(registration) })

const withLeader = (before: Registration, leader: LeaderWord): Registration => ({
  ...claimOf(before),
  state: 'countyVerify',
  leader,
})

const withDecision = (before: Registration, decided: DecidedStatus): Registration =>
  decided.decision === 'accepted'
    ? { ...claimOf(before), state: 'settled', decided }
    : { ...dueOf(before), state: 'attempted', lastVersion: versionOf(before), decided, before: claimIn(before) }

/** As it stood when the county decided, with what has arrived since. */
const reopened = (registration: Registration): Registration => ({
  ...dueOf(registration),
  ...claimIn(registration.state === 'attempted' ? registration.before : registration),
  state: 'countyVerify',
})

const withEvidence = (before: Registration, hash: string, what: 'arrived' | 'refused'): Known => ({
  ...known(before),
  evidence: { ...known(before).evidence, [hash]: what },
})

const withLooks = (now: Known, hash: string, looks: Looks | undefined): Registration =>
  looks ? { ...now, looks: { ...now.looks, [hash]: looks } } : now

function withWord(before: Registration, event: ConfirmationEvent): Registration {
  const now = known(before)
  return { ...now, confirmation: confirmationAfter(now.confirmation, event) }
}

const withLink = (before: Registration, linkId: string, link: KnownLink): Registration => ({
  ...known(before),
  links: { ...known(before).links, [linkId]: link },
})
