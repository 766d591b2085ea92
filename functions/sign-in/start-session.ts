import { randomBytes } from 'node:crypto'
import type { Actor } from '../../shared/access/permissions'
import { problem } from '../../shared/problems'
import { isVisiting } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import { staffTokenSeconds } from '../platform/signed-access-tokens'
import { readStaff } from '../staff/known-staff'
import { secondsOf } from './seconds'
import { type SessionRow, sessionKind, sessionRowId } from './session-row'

export type SessionNeeds = Pick<Dependencies, 'sessions' | 'accessTokens' | 'journal' | 'clock' | 'newId'>

type Holder = Pick<SessionRow, 'staffId' | 'role' | 'scope' | 'device'>

export interface Session {
  readonly accessToken: string
  readonly expiresIn: number
  readonly refreshToken: string
  readonly sessionId: string
}

/** Unused for so long, or in all: a collector may be a month without signal, a desk is left in the evening. */
const visiting = { idleSeconds: 30 * 86_400, longestSeconds: 120 * 86_400 }
const desk = { idleSeconds: 8 * 3600, longestSeconds: 12 * 3600 }
const limitsOf = ({ role }: Pick<Holder, 'role'>) => (isVisiting({ role }) ? visiting : desk)

export async function startSession(needs: SessionNeeds, holder: Holder): Promise<Session> {
  const sessionId = needs.newId()
  const startedAt = needs.clock()
  const endsAt = secondsOf(startedAt) + limitsOf(holder).longestSeconds
  const { row, refreshToken } = renewed(
    { ...holder, sessionId, startedAt, endsAt, refresh: '', expiresAt: 0 },
    startedAt,
  )
  await needs.sessions.put(sessionKind, sessionRowId(holder.staffId, sessionId), row)

  // Looked at again now that the row is there: whoever disabled the account meanwhile did not see it (T06).
  if (!(await maySignIn(needs, row))) {
    await needs.sessions.take(sessionKind, sessionRowId(holder.staffId, sessionId))
    throw problem('signIn.refused')
  }
  return sessionOf(needs, row, refreshToken)
}

/** The same session with a new refresh token; the one before is good for nothing but to show that it was stolen. */
export function renewed(row: SessionRow, at: string): { readonly row: SessionRow; readonly refreshToken: string } {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = Math.min(row.endsAt, secondsOf(at) + limitsOf(row).idleSeconds)
  return {
    row: { ...row, refresh: sha256(secret), expiresAt },
    refreshToken: [row.staffId, row.sessionId, secret].join('.'),
  }
}

export async function sessionOf(
  { accessTokens }: Pick<SessionNeeds, 'accessTokens'>,
  { staffId, sessionId, role, scope, device }: SessionRow,
  refreshToken: string,
): Promise<Session> {
  const actor: Actor = { id: staffId, role, scope, session: sessionId, ...(device === undefined ? {} : { device }) }
  const accessToken = await accessTokens.issue(actor, staffTokenSeconds)
  return { accessToken, expiresIn: staffTokenSeconds, refreshToken, sessionId }
}

export const operatorId = 'operator'

/** By the staff's own stream: active, still in this role and scope, and for a collector on this device. */
export async function maySignIn(needs: Pick<SessionNeeds, 'journal'>, holder: Holder): Promise<boolean> {
  if (holder.staffId === operatorId) return true
  const staff = await readStaff(needs, holder.staffId)
  if (staff.state !== 'active' || staff.role !== holder.role || staff.scope !== holder.scope) return false
  return !isVisiting(staff) || staff.device === holder.device
}
