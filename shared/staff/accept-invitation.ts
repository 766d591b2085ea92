import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import { isVisiting, type Staff, type StaffEvent } from './staff'

/** What the holder of an invitation sets up: a phone, or a password. */
export type AcceptInvitation = Command & {
  /** SHA-256 of the code. */
  readonly invitation: string
} & (
    | { readonly kind: 'phone'; readonly device: string; readonly openIdDigest?: string }
    | { readonly kind: 'desk'; readonly credentials: string }
  )

/** Once, in time, and only in the way the role signs in. Every obstacle gets the same answer (ASVS 6.3.8). */
export const acceptInvitation: Decide<Staff, AcceptInvitation, StaffEvent> = (staff, command, { at }) => {
  const isGood = staff.state === 'invited' && staff.invitation === command.invitation && at < staff.invitedUntil
  if (!isGood || isVisiting(staff) !== (command.kind === 'phone')) throw problem('signIn.refused')

  if (command.kind === 'desk') return [{ type: 'staff.credentialsSet', credentials: command.credentials }]
  const { device, openIdDigest } = command
  return [{ type: 'staff.bound', device, ...(openIdDigest === undefined ? {} : { openIdDigest }) }]
}
