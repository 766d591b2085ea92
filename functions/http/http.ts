import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Actor, Permission } from '../../shared/access/permissions'
import type { Route, RouteKey, Routes } from '../../shared/api/route'
import { problem } from '../../shared/problems'
import type { DeviceNote } from '../platform/journal'
import type { StaffSession } from './staff-sessions'

export interface HttpEvent extends APIGatewayProxyEventV2 {
  /** Absent only on public routes. */
  actor?: Actor
  read: {
    params: unknown
    query: unknown
    body: unknown
    contentHash: string
    device: DeviceNote
    staffSessions: readonly StaffSession[]
  }
}
export type HttpAnswer = APIGatewayProxyStructuredResultV2

export interface Request<Params, Query, Body> {
  /** On a public route: nobody, with no rights at all. */
  readonly actor: Actor
  readonly permission: Permission
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** SHA-256 of the body exactly as it was sent. */
  readonly contentHash: string
  readonly device: DeviceNote
  /** Staff sign-ins that live in the same app or browser, as it says itself: they can only take rights away. */
  readonly staffSessions: readonly StaffSession[]
  /** Of the caller, for rate limits and to compare networks; never stored. */
  readonly address: string
}

export function routeOf(routes: Routes, event: Pick<HttpEvent, 'routeKey'>): Route {
  const route = routes[event.routeKey as RouteKey]
  if (!route) throw problem('route.unknown')
  return route
}
