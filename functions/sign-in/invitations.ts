import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { ShortLived } from '../platform/sessions'
import { secondsOf } from './seconds'

interface InvitationRow extends ShortLived {
  readonly staffId: string
}

const kind = 'invitation'
/** A little longer than the invitation itself, whose end the staff's own stream knows. */
const keptSeconds = 15 * 86_400

type Needs = Pick<Dependencies, 'sessions' | 'clock'>

/** Whose an invitation is. Only the stream decides whether it is still good. */
export async function keepInvitation({ sessions, clock }: Needs, digest: string, staffId: string): Promise<void> {
  const row = { staffId, expiresAt: secondsOf(clock()) + keptSeconds }
  if (await sessions.putNew<InvitationRow>(kind, digest, row)) return
  // The sender makes the code: the same one for a second person would let whoever holds it in as both.
  if ((await sessions.get<InvitationRow>(kind, digest))?.staffId !== staffId) throw problem('staff.invitationTaken')
}

export const invitedBy = async ({ sessions }: Needs, digest: string): Promise<string | undefined> =>
  (await sessions.get<InvitationRow>(kind, digest))?.staffId
