import type { Request } from './http-event'
import type { Reply } from './refusals'
import type { Trouble } from './troubles'

/** Where the API tells whether it is well, and what this machine has to add to it. */
export interface MachineHealth {
  readonly path: string
  readonly troubles: () => Promise<readonly Trouble[]>
}

/**
 * The function sees that a row can be stored. What else may be wrong on this machine it cannot see: then it is well no longer,
 * but works: `degraded`. Any other answer than that it is well is passed on as it is.
 */
export async function withMachineHealth(reply: Reply, request: Request, health: MachineHealth): Promise<Reply> {
  const isHealth = request.method === 'GET' && request.target.split('?')[0] === health.path
  if (!isHealth || reply.status !== 200) return reply
  const troubles = await health.troubles()
  if (troubles.length === 0) return reply
  const body = JSON.stringify({ ...JSON.parse(reply.body.toString()), status: 'degraded', troubles })
  return { ...reply, body }
}
