import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { Looks } from '../registrations/looks'
import type { RegistrationRule } from '../registrations/rule'

export type ArriveEvidence = Command &
  (
    | {
        readonly kind: 'arrived'
        readonly hash: string
        readonly key: string
        readonly width: number
        readonly height: number
        readonly looks?: Looks
      }
    | { readonly kind: 'refused'; readonly hash: string; readonly because: string }
  )

/** What the store says of one photo. It may come before the interview that names it, and before or after the lock. */
export const arriveEvidence: RegistrationRule<ArriveEvidence> = (registration, command) => {
  if (registration.state === 'unknown') throw problem('registration.unknown')
  const { hash } = command
  if (command.kind === 'refused') return [{ type: 'evidence.refused', hash, because: command.because }]
  const { key, width, height, looks } = command
  return [{ type: 'evidence.arrived', hash, key, width, height, ...(looks ? { looks } : {}) }]
}
