import { problem } from '../../shared/problems'
import type { Sessions, ShortLived } from './sessions'

export interface Counting {
  /** What is counted, such as a setting's name. */
  readonly name: string
  /** Whose doing is counted: an actor, or an actor and a person. */
  readonly of: string
  readonly most: number
  readonly seconds: number
}

const kind = 'quota'

/**
 * Counts one more; more than allowed within the time is refused with the seconds until it may be done again. Counted
 * before anything is done, so that no number of requests at once gets one more.
 */
export async function countWithin(
  { sessions, clock }: { readonly sessions: Sessions; clock(): string },
  { name, of, most, seconds }: Counting,
): Promise<void> {
  const id = `${name}#${of}`
  if ((await sessions.count(kind, id, seconds)) <= most) return
  const row = await sessions.get<ShortLived>(kind, id)
  const left = (row?.expiresAt ?? 0) - Math.floor(Date.parse(clock()) / 1000)
  throw problem('quota.exceeded', { most, retryAfterSeconds: Math.max(1, left) })
}
