import type { Bell } from './bell'
import type { Gateway } from './gateway'
import type { Answer } from './http-server'
import { type MachineHealth, withMachineHealth } from './machine-health'
import { refuse } from './refusals'
import type { PageRules } from './security-headers'
import { createSites, type Site } from './sites'

export interface EntranceParts {
  readonly gateway: Gateway | undefined
  readonly sites: readonly Site[]
  readonly pageRules: PageRules
  readonly bell: Bell
  readonly health: MachineHealth
}

/** One address for everything, as CloudFront gives it in the cloud: the API under its stage, the pages beside it. */
export function createEntrance({ gateway, sites, pageRules, bell, health }: EntranceParts): Answer {
  const pages = createSites(sites, pageRules)
  return async (request) => {
    // An absolute-form target would let the caller choose the host we report.
    if (!request.target.startsWith('/')) return refuse('request.malformedAddress')
    if (!gateway || !isUnder(gateway.root, request.target)) return pages(request)

    const reply = await gateway.answer(request)
    // A read changes nothing, so nobody need look.
    if (request.method !== 'GET') bell.ring()
    return withMachineHealth(reply, request, health)
  }
}

const isUnder = (root: string, target: string): boolean =>
  root === '' || (/^(\/|\?|$)/.test(target.slice(root.length)) && target.startsWith(root))
