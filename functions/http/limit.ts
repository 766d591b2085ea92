import type { MiddlewareObj } from '@middy/core'
import type { Routes } from '../../shared/api/route'
import { quotaSeconds } from '../../shared/campaigns/quotas'
import type { Dependencies } from '../dependencies'
import { countWithin } from '../platform/quotas'
import { type HttpAnswer, type HttpEvent, routeOf } from './http'
import { nobody } from './identify'

type Needs = Pick<Dependencies, 'sessions' | 'campaigns' | 'clock'>

/** How often? What a person at work never reaches and a script does at once; the campaign says how much that is. */
export const limit = (routes: Routes, needs: Needs): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  before: async ({ event }) => {
    const { quota } = routeOf(routes, event)
    if (quota === undefined) return
    const { campaignId = '' } = event.read.params as { readonly campaignId?: string }
    // Without a campaign there is nothing to do either: the use case says so.
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) return
    const { id } = event.actor ?? nobody
    await countWithin(needs, { name: quota, of: id, most: campaign.inForce[quota], seconds: quotaSeconds })
  },
})
