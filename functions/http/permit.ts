import type { MiddlewareObj } from '@middy/core'
import { type Actor, isGranted, may, type Permission } from '../../shared/access/permissions'
import { contains, countyOf, type RegionCode } from '../../shared/access/region'
import type { Routes } from '../../shared/api/route'
import { problem } from '../../shared/problems'
import { type HttpAnswer, type HttpEvent, routeOf } from './http'
import { nobody } from './identify'

interface Place {
  readonly campaignId?: string
  readonly region?: RegionCode
  readonly personId?: string
}

/** May they? By role, and by what the path claims; `handle` and the use cases look at what is really there. */
export const permit = (routes: Routes): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  before: ({ event }) => {
    const { permission } = routeOf(routes, event)
    if (permission === 'public') return
    const actor = event.actor ?? nobody
    if (!isGranted(actor.role, permission)) throw problem('access.denied', { permission })
    assertPlace(actor, permission, event.read.params as Place)
  },
})

function assertPlace(actor: Actor, permission: Permission, { campaignId, region, personId }: Place): void {
  if (campaignId !== undefined) assertCampaign(actor, campaignId, region)
  if (region !== undefined && !may(actor, permission, region)) throw problem('access.denied', { permission })
  if (actor.resident) assertOwn(actor.resident, { campaignId, personId })

  // What concerns the whole campaign needs the whole county; everybody in it may know the campaign.
  const whole = campaignId !== undefined && region === undefined && personId === undefined
  if (whole && permission !== 'campaign.read' && !contains(actor.scope, countyOf(campaignId)))
    throw problem('access.denied', { permission })
}

function assertCampaign({ scope, resident }: Actor, campaignId: string, region: RegionCode | undefined): void {
  const county = countyOf(campaignId)
  const isReachable = resident !== undefined || contains(scope, county) || contains(county, scope)
  if (!isReachable || (region !== undefined && !contains(county, region))) throw problem('campaign.unknown')
}

function assertOwn(own: NonNullable<Actor['resident']>, { campaignId, personId }: Place): void {
  if (campaignId !== undefined && campaignId !== own.campaignId) throw problem('registration.unknown')
  if (personId !== undefined && personId !== own.personId) throw problem('registration.unknown')
}
