import { problem } from '../../shared/problems'
import type { signInRoutes } from '../../shared/sign-in/sign-in.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { readStaff, staffIdOf } from '../staff/known-staff'
import { staffBoundTo } from '../staff/staff-on-wechat'
import { activate, bindPhone } from './accept-invitations'
import { accountEvents } from './account-events'
import { type OneTimeCodeNeeds, useOneTimeCode } from './one-time-codes'
import { readMe } from './read-me'
import { refreshSession } from './refresh-session'
import { type SessionRow, sessionKind, sessionRowId } from './session-row'
import { signInClient } from './sign-in-client'
import { signInVisiting, type VisitingNeeds } from './sign-in-visiting'
import { signInWithPassword } from './sign-in-with-password'
import { countTry, forgetTries } from './tries'
import { openIdDigestOf, type WeChatNeeds } from './wechat-accounts'

type Needs = OneTimeCodeNeeds & VisitingNeeds & WeChatNeeds & Pick<Dependencies, 'sealer' | 'environment' | 'regions'>
type SigningIn = UseCases<typeof signInRoutes>

export const signInUseCases = (needs: Needs): SigningIn => ({
  'POST /sign-in/password': ({ body, address }) => signInWithPassword(needs, body, address),
  'POST /sign-in/one-time-code': signInWithCode(needs),
  'POST /sign-in/wechat': signInWithWeChat(needs),
  'POST /sign-in/invitations': ({ body, address }) => bindPhone(needs, body, address),
  'POST /sign-in/activations': ({ body, address }) => activate(needs, body, address),
  'POST /sign-in/clients': ({ body }) => signInClient(needs, body.assertion),
  'POST /sign-in/refreshes': ({ body }) => refreshSession(needs, body.refreshToken),

  'POST /sign-outs': async ({ actor: { id, session = '' } }) => {
    await needs.sessions.take(sessionKind, sessionRowId(id, session))
    return {}
  },

  'GET /sessions': async ({ actor: { id, session } }) => {
    const rows = await needs.sessions.list<SessionRow>(sessionKind, sessionRowId(id, ''))
    return {
      rows: rows.map(({ sessionId, startedAt, device }) => {
        return { sessionId, startedAt, ...(device ? { device } : {}), current: sessionId === session }
      }),
    }
  },

  'POST /sessions/{sessionId}/revocations': async ({ actor, params: { sessionId } }) => {
    if (!(await needs.sessions.take(sessionKind, sessionRowId(actor.id, sessionId)))) throw problem('session.unknown')
    return {}
  },

  'GET /account-events': async ({ actor: { id } }) => ({ rows: await accountEvents(needs, id) }),

  'GET /me': ({ actor }) => readMe(needs, actor),
})

const signInWithCode =
  (needs: Needs): SigningIn['POST /sign-in/one-time-code'] =>
  async ({ body: { account, code, device }, address }) => {
    const trying = { account, address, device }
    await countTry(needs, trying)
    const staffId = staffIdOf(account)
    const staff = await readStaff(needs, staffId)
    const isRight = await useOneTimeCode(needs, staffId, code)
    if (staff.state !== 'active' || !isRight) throw problem('signIn.refused')
    await forgetTries(needs, trying)
    return signInVisiting(needs, staffId, device)
  }

const signInWithWeChat =
  (needs: Needs): SigningIn['POST /sign-in/wechat'] =>
  async ({ body: { code, device } }) => {
    const staff = await staffBoundTo(needs, await openIdDigestOf(needs, code))
    if (!staff) return { kind: 'unbound' }
    return { kind: 'signedIn', session: await signInVisiting(needs, staff.staffId, device) }
  }
