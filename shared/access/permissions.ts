import { problem } from '../problems'
import { contains, type RegionCode } from './region'

export type Role = 'resident' | 'collector' | 'leader' | 'reviewer' | 'county' | 'operator' | 'system'

/** Who acts. A resident acts on one registration only. */
export interface Actor {
  readonly id: string
  readonly role: Role
  readonly scope: RegionCode
  readonly session?: string
  readonly device?: string
  readonly resident?: {
    readonly campaignId: string
    readonly personId: string
    readonly linkId: string
    readonly matched: boolean
  }
}

const visiting = [
  'session.own',
  'campaign.read',
  'region.read',
  'bundle.read',
  'interview.submit',
  'attempt.record',
  'registration.reconfirm',
  'evidence.upload',
  'followUp.read',
  'link.issue',
  'number.check',
] as const

/** The whole permission table: what is not named here is refused. */
const permissionsOf = {
  resident: ['confirmation.match', 'confirmation.read', 'confirmation.give'],
  collector: visiting,
  leader: [...visiting, 'status.confirm', 'community.read', 'community.fill'],
  reviewer: [
    'session.own',
    'campaign.read',
    'region.read',
    'registration.review',
    'registration.return',
    'registration.approve',
    // Where the leader made the claim herself, or a village has none, the township is the second person.
    'status.confirm',
    'setAside.decide',
    'community.read',
    'community.review',
    'figures.read',
    'followUp.read',
    'link.issue',
  ],
  county: [
    'session.own',
    'campaign.read',
    'campaign.manage',
    'region.read',
    'roster.import',
    'staff.manage',
    'registration.review',
    'registration.return',
    'registration.lock',
    'setAside.decide',
    'status.decide',
    'community.read',
    'community.release',
    'community.lock',
    'figures.read',
    'followUp.read',
    'link.issue',
    'identity.read',
    'answers.export',
  ],
  operator: [
    'session.own',
    'campaign.read',
    'campaign.manage',
    'county.create',
    'region.read',
    'staff.manage',
    'roster.import',
    'audit.verify',
    'views.rebuild',
    'journal.reseal',
  ],
  system: ['evidence.arrive', 'followUp.open', 'followUp.close', 'roster.enter', 'answers.export', 'staff.enter'],
} as const satisfies Record<Role, readonly string[]>

export type Permission = (typeof permissionsOf)[Role][number]

export const isGranted = (role: Role, permission: Permission): boolean =>
  (permissionsOf[role] as readonly Permission[]).includes(permission)

export const permissionsOfRole = (role: Role): readonly string[] => permissionsOf[role]

export const may = (actor: Actor, permission: Permission, region: RegionCode): boolean =>
  isGranted(actor.role, permission) && contains(actor.scope, region)

export function assertMay(actor: Actor, permission: Permission, region: RegionCode): void {
  if (!may(actor, permission, region)) throw problem('access.denied', { permission })
}
