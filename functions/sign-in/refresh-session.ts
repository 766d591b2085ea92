import { problem } from '../../shared/problems'
import { sha256 } from '../platform/chain'
import { type SessionRow, sessionKind, sessionRowId } from './session-row'
import { maySignIn, renewed, type Session, type SessionNeeds, sessionOf } from './start-session'

/** A new token for the old one. One that was used before shows a thief or a copy: the whole session ends. */
export async function refreshSession(needs: SessionNeeds, refreshToken: string): Promise<Session> {
  const [, staffId = '', sessionId = '', secret = ''] =
    /^([\w-]{1,40})\.([\w-]{36})\.([\w-]{43})$/.exec(refreshToken) ?? []
  const id = sessionRowId(staffId, sessionId)
  const row = staffId === '' ? undefined : await needs.sessions.get<SessionRow>(sessionKind, id)
  if (!row) throw problem('access.signInFirst')

  const was = sha256(secret)
  const next = renewed(row, needs.clock())
  const isGood =
    row.refresh === was &&
    (await maySignIn(needs, row)) &&
    (await needs.sessions.swap<SessionRow>(sessionKind, id, next.row, { field: 'refresh', was }))
  if (isGood) return sessionOf(needs, next.row, next.refreshToken)

  await needs.sessions.take(sessionKind, id)
  throw problem('access.signInFirst')
}
