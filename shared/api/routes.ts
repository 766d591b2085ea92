import { aboutRoutes } from '../about/about.routes'
import { auditRoutes } from '../audit/audit.routes'
import { campaignRoutes } from '../campaigns/campaigns.routes'
import { communityRoutes } from '../communities/communities.routes'
import { confirmationRoutes } from '../confirmations/confirmations.routes'
import { evidenceRoutes } from '../evidence/evidence.routes'
import { followUpRoutes } from '../follow-ups/follow-ups.routes'
import { identityRoutes } from '../identities/identities.routes'
import { regionRoutes } from '../regions/regions.routes'
import { registrationRoutes } from '../registrations/registrations.routes'
import { reportRoutes } from '../reports/reports.routes'
import { resealRoutes } from '../reseals/reseals.routes'
import { rosterRoutes } from '../roster/roster.routes'
import { signInRoutes } from '../sign-in/sign-in.routes'
import { staffRoutes } from '../staff/staff.routes'
import { statisticsRoutes } from '../statistics/statistics.routes'

/** The whole API: one table of routes per domain. */
export const routesOf = {
  about: aboutRoutes,
  audit: auditRoutes,
  campaigns: campaignRoutes,
  communities: communityRoutes,
  confirmations: confirmationRoutes,
  evidence: evidenceRoutes,
  'follow-ups': followUpRoutes,
  identities: identityRoutes,
  regions: regionRoutes,
  registrations: registrationRoutes,
  reports: reportRoutes,
  reseals: resealRoutes,
  roster: rosterRoutes,
  'sign-in': signInRoutes,
  staff: staffRoutes,
  statistics: statisticsRoutes,
}

export type Domain = keyof typeof routesOf

export type Api = typeof aboutRoutes &
  typeof auditRoutes &
  typeof campaignRoutes &
  typeof communityRoutes &
  typeof confirmationRoutes &
  typeof evidenceRoutes &
  typeof followUpRoutes &
  typeof identityRoutes &
  typeof regionRoutes &
  typeof registrationRoutes &
  typeof reportRoutes &
  typeof resealRoutes &
  typeof rosterRoutes &
  typeof signInRoutes &
  typeof staffRoutes &
  typeof statisticsRoutes
