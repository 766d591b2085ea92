import type { ListedRow } from './bundle'

/** What is on the phone for one person, beside the server's row. */
export type Local =
  | { readonly kind: 'draft' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'refused' }
  /** The server has it; the list has not been fetched since. */
  | { readonly kind: 'stored'; readonly seq: number }
  | { readonly kind: 'setAside'; readonly seq: number }

/** What is left to do for one person; `messages.list.states` has three words for each. */
export type Left =
  | 'notBegun'
  | 'tried'
  | 'draft'
  | 'waiting'
  | 'unconfirmed'
  | 'refused'
  | 'stored'
  | 'setAside'
  | 'inReview'
  | 'returned'
  | 'disputed'
  | 'reconfirm'
  | 'approved'
  | 'claimed'
  | 'toConfirm'
  | 'sentBack'
  | 'countyVerify'
  | 'settled'
  | 'locked'

export type Tab = 'all' | 'todo' | 'tasks' | 'onPhone' | 'done'

export interface ListEntry extends ListedRow {
  readonly remaining: Left
  /** Somebody waits for her correction; also while it is being written. */
  readonly asked?: boolean
}

const leftOfState = {
  rostered: 'notBegun',
  attempted: 'tried',
  townshipReview: 'inReview',
  returned: 'returned',
  sectionRelease: 'approved',
  statusClaimed: 'claimed',
  countyVerify: 'countyVerify',
  settled: 'settled',
  locked: 'locked',
} as const satisfies Record<ListedRow['state'], Left>

export interface Day {
  readonly today: string
  readonly referenceDate: string
}

/** Whose phone this is: a leader is the second person of the claims that others make. */
export interface Reader {
  readonly staffId: string
  readonly role: string
}

/** Her own unsent work first, then what somebody asks of her, then how far the record has come. */
export function leftOf(row: ListedRow, day: Day, local?: Local, reader?: Reader): Left {
  if (local?.kind === 'stored' || local?.kind === 'setAside') {
    if (local.seq > row.seq) return local.kind
  } else if (local) {
    return local.kind
  }
  if (row.disputed && row.state !== 'locked') return 'disputed'
  if (reader && isHersToConfirm(row, reader)) return 'toConfirm'
  if (row.sentBack) return 'sentBack'
  return isReconfirmationDue(row, day) ? 'reconfirm' : leftOfState[row.state]
}

const isHersToConfirm = ({ state, claimedBy }: ListedRow, { role, staffId }: Reader): boolean =>
  state === 'statusClaimed' && role === 'leader' && claimedBy !== staffId

/** What the township returned or the person disputes stays on the list of tasks until the correction has gone. */
export const isAsked = (row: ListedRow, remaining: Left): boolean =>
  remaining === 'draft' && (row.state === 'returned' || (row.disputed && row.state !== 'locked'))

/** Nobody begins a visit there: it is with somebody else, or done. */
const closed: readonly Left[] = [
  'stored',
  'setAside',
  'reconfirm',
  'inReview',
  'approved',
  'claimed',
  'toConfirm',
  'countyVerify',
  'settled',
  'locked',
]
export const isVisitable = (remaining: Left): boolean => !closed.includes(remaining)

/** The list may have been fetched before the reference date: what was planned then is due now, without a network. */
const isReconfirmationDue = ({ reconfirmation }: ListedRow, { today, referenceDate }: Day): boolean =>
  reconfirmation === 'due' || (reconfirmation === 'planned' && today >= referenceDate)

const tabsOf: Readonly<Record<Left, readonly Tab[]>> = {
  notBegun: ['todo'],
  tried: ['todo'],
  draft: ['todo', 'onPhone'],
  waiting: ['onPhone'],
  unconfirmed: ['onPhone'],
  refused: ['onPhone', 'tasks'],
  stored: ['done'],
  setAside: ['done'],
  inReview: ['done'],
  returned: ['todo', 'tasks'],
  disputed: ['todo', 'tasks'],
  reconfirm: ['todo', 'tasks'],
  approved: ['done'],
  claimed: ['done'],
  toConfirm: ['tasks'],
  sentBack: ['todo', 'tasks'],
  countyVerify: ['done'],
  settled: ['done'],
  locked: ['done'],
}

export const isIn = (tab: Tab, { remaining, asked }: ListEntry): boolean =>
  tab === 'all' || tabsOf[remaining].includes(tab) || (tab === 'tasks' && asked === true)

/** By any part of the name or the address, or the beginning of the name's initials. No number is on the phone to search by. */
export function isFound(words: string, { name, initials, address }: ListedRow): boolean {
  const sought = words.replace(/\s/g, '').toUpperCase()
  return (
    name.replace(/\s/g, '').toUpperCase().includes(sought) ||
    initials.toUpperCase().startsWith(sought) ||
    address.replace(/\s/g, '').toUpperCase().includes(sought)
  )
}

export interface Counts {
  readonly onPhone: number
  readonly sent: number
  readonly stored: number
  readonly reviewed: number
}

const reviewed: readonly Left[] = ['approved', 'settled', 'locked']
const stored: readonly Left[] = [
  'stored',
  'setAside',
  'inReview',
  'returned',
  'disputed',
  'reconfirm',
  'claimed',
  'toConfirm',
  'countyVerify',
]

/** The persistent line: on the phone, sent, stored by the server, reviewed. Each person is in at most one. */
export function countsOf(entries: readonly ListEntry[]): Counts {
  const count = (...kinds: readonly Left[]) => entries.filter(({ remaining }) => kinds.includes(remaining)).length
  return {
    onPhone: count('draft', 'waiting', 'refused'),
    sent: count('unconfirmed'),
    stored: count(...stored),
    reviewed: count(...reviewed),
  }
}
