import type { Opening } from '../../shared/registrations/confirmation'
import type { DeviceNote } from '../platform/journal'
import { deviceDigestOf } from '../staff/staff-devices'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { FirstOpening, Link } from './links'
import { networkOf } from './networks'

interface Asking {
  readonly device: DeviceNote
  readonly address: string
  readonly openIdDigest?: string
}

/** What is kept of the first opening: it travels with every word given by this link. */
export async function openingOf(needs: ConfirmationNeeds, link: Link, asking: Asking): Promise<FirstOpening> {
  const { device, openIdDigest } = asking
  const deviceDigest = device.id === undefined ? undefined : deviceDigestOf(device.id)
  return {
    ...(openIdDigest === undefined ? {} : { openIdDigest }),
    ...(deviceDigest === undefined ? {} : { deviceDigest }),
    ...(link.issued ? { opening: await seenOf(needs, link.linkId, link.issued, asking) } : {}),
  }
}

async function seenOf(
  needs: ConfirmationNeeds,
  linkId: string,
  { at, by, channel, network }: NonNullable<Link['issued']>,
  { device, address, openIdDigest }: Asking,
): Promise<Opening> {
  const here = await networkOf(needs, linkId, address)
  const seconds = Math.max(0, Math.round((Date.parse(needs.clock()) - Date.parse(at)) / 1000))
  const opener = openerOf(openIdDigest, device)
  return { channel, issuedBy: by, seconds, network: compared(here, network), opener }
}

function compared(here: string | undefined, there: string | undefined): Opening['network'] {
  if (here === undefined || there === undefined) return 'unknown'
  return here === there ? 'same' : 'other'
}

function openerOf(openIdDigest: string | undefined, { id }: DeviceNote): Opening['opener'] {
  if (openIdDigest !== undefined) return 'wechat'
  return id === undefined ? 'unknown' : 'device'
}
