import type { MiddlewareObj } from '@middy/core'
import type { Actor } from '../../shared/access/permissions'
import type { Routes } from '../../shared/api/route'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { type SessionRow, sessionKind, sessionRowId } from '../sign-in/session-row'
import { type HttpAnswer, type HttpEvent, routeOf } from './http'

/** Who asks on a public route: the scope is no region, so no permission holds anywhere. */
export const nobody: Actor = { id: 'nobody', role: 'resident', scope: '-' }

type Needs = Pick<Dependencies, 'accessTokens' | 'sessions'>

/** Who is asking? A public route does not look at tokens. */
export const identify = (routes: Routes, needs: Needs): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  before: async ({ event }) => {
    if (routeOf(routes, event).permission === 'public') return
    const actor = await actorOf(event.headers?.authorization, needs)
    if (!actor || !(await isSignedIn(actor, needs))) throw problem('access.signInFirst')
    event.actor = actor
  },
})

async function actorOf(header: string | undefined, { accessTokens }: Needs): Promise<Actor | undefined> {
  const token = /^Bearer ([\w.-]+)$/i.exec(header ?? '')?.[1]
  return token === undefined ? undefined : accessTokens.read(token)
}

/**
 * A sign-out, a revoked device and a disabled account work on the very next call (T06, B55), so the session is looked up
 * every time. A resident has none: her link is checked where it is used.
 */
async function isSignedIn({ id, session, role }: Actor, { sessions }: Needs): Promise<boolean> {
  if (role === 'resident') return true
  if (session === undefined) return false
  return (await sessions.get<SessionRow>(sessionKind, sessionRowId(id, session))) !== undefined
}
