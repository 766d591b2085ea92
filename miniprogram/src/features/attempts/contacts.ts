import type { RecordAttempt } from '../../../../shared/registrations/record-attempt'
import type { Row, TeamMember } from '../bundle/bundle'
import type { OutboxEntry } from '../outbox/outbox'

/** One try to reach the person, as the person's page tells it. */
export interface Contact {
  /** The day it was made: a calendar date or an instant. */
  readonly on: string
  readonly method: string
  readonly result: string
  readonly note?: string | undefined
  readonly nextOn?: string | undefined
  /** Who made it, if of this village's team. */
  readonly by?: string | undefined
  /** Still on the phone. */
  readonly isWaiting: boolean
}

/** Everything tried so far, the latest first: what waits on the phone, then what the server has. */
export function contactsOf(
  { personId, contacts = [] }: Pick<Row, 'personId' | 'contacts'>,
  queued: readonly OutboxEntry[],
  team: readonly TeamMember[],
): readonly Contact[] {
  const waiting = queued
    .filter((entry) => entry.kind === 'attempt' && entry.personId === personId)
    .map(({ command }) => contactOf(JSON.parse(command.body) as RecordAttempt))
  const stored = contacts.map(
    ({ at, by, on = at, ...contact }): Contact => ({
      ...contact,
      on,
      by: team.find(({ staffId }) => staffId === by)?.name,
      isWaiting: false,
    }),
  )
  return [...waiting.reverse(), ...stored.reverse()]
}

const contactOf = ({ attemptedAt, on = attemptedAt, method, result, note, nextOn }: RecordAttempt): Contact => ({
  ...{ on, method, result, note, nextOn },
  isWaiting: true,
})
