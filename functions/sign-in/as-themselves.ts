import type { Command } from '../../shared/journal/stream'
import { sha256 } from '../platform/chain'
import type { CommandRequest } from '../platform/handle'

/** A command of somebody who has just proved who she is, and has no session yet. */
export const asThemselves = <C extends Command>(staffId: string, body: C): CommandRequest<C> => ({
  actor: { id: staffId, role: 'system', scope: '' },
  permission: 'staff.enter',
  body,
  contentHash: sha256(JSON.stringify(body)),
})
