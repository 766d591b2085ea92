import type { RegionCode } from '../access/region'
import { evolveBy, type StreamKind } from '../journal/stream'

/** Who visits signs in on one phone; who works at a desk signs in with password and code. */
export type StaffRole = 'collector' | 'leader' | 'reviewer' | 'county'

interface Invited {
  readonly region: RegionCode
  readonly staffId: string
  readonly account: string
  readonly name: string
  readonly role: StaffRole
  readonly scope: RegionCode
}

export type Staff =
  | { readonly state: 'unknown'; readonly region?: undefined }
  /** `invitation`: SHA-256 of the code, and until when it is good. */
  | (Invited & { readonly state: 'invited'; readonly invitation: string; readonly invitedUntil: string })
  | (Invited & {
      readonly state: 'active'
      /** The one device a collector works on. */
      readonly device?: string
      /** Keyed digest of the WeChat openid. */
      readonly openIdDigest?: string
      /** Password digest and code secret, sealed together. */
      readonly credentials?: string
    })
  | (Invited & { readonly state: 'disabled' })

export type StaffEvent =
  | ({ readonly type: 'staff.invited'; readonly invitation: string; readonly invitedUntil: string } & Omit<
      Invited,
      'region'
    >)
  | { readonly type: 'staff.bound'; readonly device: string; readonly openIdDigest?: string }
  | { readonly type: 'staff.credentialsSet'; readonly credentials: string }
  | { readonly type: 'staff.deviceBound'; readonly device: string }
  /** Somebody else made a one-time code for her. */
  | { readonly type: 'staff.codeIssued'; readonly reason: string }
  | { readonly type: 'staff.disabled'; readonly reason: string }

const evolve = evolveBy<Staff, StaffEvent>({
  'staff.invited': (_, { type: __, ...facts }) => ({ ...facts, region: facts.scope, state: 'invited' }),
  'staff.bound': (before, { device, openIdDigest }) => ({
    ...invitedOf(before),
    state: 'active',
    device,
    ...(openIdDigest === undefined ? {} : { openIdDigest }),
  }),
  'staff.credentialsSet': (before, { credentials }) => ({ ...invitedOf(before), state: 'active', credentials }),
  'staff.deviceBound': (before, { device }) => {
    if (before.state !== 'active') throw new Error('The journal is out of order: staff not active.')
    return { ...before, device }
  },
  'staff.codeIssued': (before) => before,
  'staff.disabled': (before) => ({ ...invitedOf(before), state: 'disabled' }),
})

export const staffKind: StreamKind<Staff, StaffEvent> = { initial: { state: 'unknown' }, evolve }

export const staffStream = (staffId: string): string => `staff#${staffId}`

const visitingRoles: readonly string[] = ['collector', 'leader'] satisfies StaffRole[]

export const isVisiting = ({ role }: { readonly role: string }): boolean => visitingRoles.includes(role)

function invitedOf(staff: Staff): Invited {
  if (staff.state === 'unknown') throw new Error('The journal is out of order: nobody invited.')
  const { region, staffId, account, name, role, scope } = staff
  return { region, staffId, account, name, role, scope }
}
