import type { Actor } from '../../shared/access/permissions'
import { countyOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import type { StaffSession } from '../http/staff-sessions'
import type { DeviceNote } from '../platform/journal'
import { deviceDigestOf } from '../staff/staff-devices'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { Link, LinkStore } from './links'
import { assertNotStaff, type Holder } from './not-staff'

/** Half an hour: enough for anybody at her own pace; opening the link again goes on where she was. */
export const residentSeconds = 30 * 60

/** Her scope is the county: she acts on one registration only, and a roster may move it to another village meanwhile. */
export const residentActor = ({ linkId, campaignId, personId, region, matched }: Link) => ({
  id: `resident:${linkId}`,
  role: 'resident' as const,
  scope: countyOf(region),
  resident: { campaignId, personId, linkId, matched },
})

interface Asking {
  readonly device: DeviceNote
  readonly staffSessions: readonly StaffSession[]
}

/** Who asks now, and who opened the link: the one may have left out what the other showed. */
export function holderOf(
  { device, staffSessions }: Asking,
  { openIdDigest, deviceDigest }: Pick<Link, 'openIdDigest' | 'deviceDigest'>,
): Holder {
  return {
    openIdDigests: openIdDigest === undefined ? [] : [openIdDigest],
    deviceDigests: [
      ...(device.id === undefined ? [] : [deviceDigestOf(device.id)]),
      ...(deviceDigest ? [deviceDigest] : []),
    ],
    staffSessions,
  }
}

/** Revoking a link or ending it takes effect at once, whatever tokens are still about. */
export async function assertMatched(
  needs: ConfirmationNeeds,
  links: LinkStore,
  { actor: { resident }, ...asking }: Asking & { readonly actor: Actor },
) {
  const link = resident && (await links.byId(resident.linkId, needs.clock()))
  if (!resident || !link) throw problem('access.signInFirst')
  if (!resident.matched) throw problem('confirmation.notMatched')
  await assertNotStaff(needs, link.region, holderOf(asking, link))
  return { ...resident, opening: link.opening }
}
