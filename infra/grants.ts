import type { Domain } from '../shared/api/routes'
import type { Buckets } from './buckets'
import type { Keys } from './keys'
import type { Settings } from './settings'
import type { Tables } from './tables'

export type Grants = Tables['grants'] & Buckets['grants'] & Keys['grants'] & Settings['grants']
export type Grant = keyof Grants

/** Functions fed by a stream. */
export type Projector =
  | 'village-rows'
  | 'staff-rows'
  | 'campaign-rows'
  | 'community-rows'
  | 'follow-up-rows'
  | 'open-follow-ups'
  | 'statistics-nodes'

/** Functions started by an object, an entry that asks for work, or the time. */
export type Job = 'import-roster' | 'stored-evidence' | 'export-answers' | 'daily-roots'

export type FunctionName = Domain | Projector | Job

/** Knowing who asks: tokens are checked with a key of the ring, sign-outs are seen at once. */
const identify = ['useKeyRing', 'keepKeys', 'readSessions'] as const
/** A command appends one entry and gets a signed receipt; its context is the campaign's own history. */
const handle = [...identify, 'appendJournal', 'readViews'] as const
/** Where a route has a quota, how often it is called is counted. */
const counted = [...handle, 'keepSessions'] as const
const project = ['readJournal', 'writeViews', 'useKeyRing', 'keepKeys'] as const
/** A job that changes something sends a command too. */
const command = ['useKeyRing', 'keepKeys', 'appendJournal', 'readViews'] as const

/** What each function may touch. A new domain does not compile until this is decided. */
export const grantsOf: Readonly<Record<FunctionName, readonly Grant[]>> = {
  // Health is whether a row can be stored.
  about: ['useKeyRing', 'keepKeys', 'keepSessions'],
  audit: [...identify, 'readWholeJournal', 'rebuildViews', 'openIdentities', 'readRoots'],
  campaigns: handle,
  communities: counted,
  confirmations: [...counted, 'openIdentities', 'readMedia', 'readWechatSecret'],
  evidence: [...counted, 'receiveMedia', 'readMedia'],
  'follow-ups': handle,
  identities: [...counted, 'openIdentities'],
  regions: handle,
  registrations: [...counted, 'openIdentities', 'readMedia'],
  // The only function that may change what is stored of an entry, and it does nothing else.
  reseals: [...identify, 'rewriteJournal', 'writeRoots'],
  reports: [...handle, 'readExports'],
  roster: [...handle, 'keepSessions', 'receiveRosters'],
  'sign-in': [...handle, 'keepSessions', 'readWechatSecret'],
  staff: [...handle, 'keepSessions'],
  statistics: [...identify, 'readViews', 'readJournal'],

  'village-rows': [...project, 'openIdentities'],
  'staff-rows': project,
  'campaign-rows': project,
  'community-rows': project,
  'follow-up-rows': project,
  'open-follow-ups': command,
  'statistics-nodes': ['readJournal', 'writeViews'],

  'import-roster': [...command, 'keepIdentities', 'readRosters', 'keepSessions'],
  'stored-evidence': [...command, 'keepMedia'],
  'export-answers': [...command, 'writeExports'],
  'daily-roots': ['readWholeJournal', 'writeRoots', 'useKeyRing', 'keepKeys'],
}
