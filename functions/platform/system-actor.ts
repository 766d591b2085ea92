import type { Actor, Permission } from '../../shared/access/permissions'
import type { Command } from '../../shared/journal/stream'
import { sha256 } from './chain'
import type { CommandRequest } from './handle'

const systemActor = (source: string): Actor => ({ id: `system:${source}`, role: 'system', scope: '' })

/** A command of a job: it carries its own hash as a phone's does, so that a repeat is known again. */
export const systemRequest = <C extends Command>(
  source: string,
  permission: Permission,
  body: C,
  region?: string,
): CommandRequest<C> => ({
  actor: systemActor(source),
  permission,
  body,
  contentHash: sha256(JSON.stringify(body)),
  ...(region === undefined ? {} : { region }),
})
