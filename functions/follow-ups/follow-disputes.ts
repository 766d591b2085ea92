import { type FollowUp, type FollowUpEvent, followUpKind, followUpStream } from '../../shared/follow-ups/follow-up'
import { closeFollowUp, openFollowUp } from '../../shared/follow-ups/open-follow-up'
import type { Context, Named } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { type Registration, type RegistrationEvent, registrationKind } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { derivedId } from '../platform/derived-id'
import type { Subject } from '../platform/handle'
import type { Entry } from '../platform/journal'
import { systemRequest } from '../platform/system-actor'
import { placeOf } from '../registrations/registration-subject'

const subject: Subject<FollowUp, FollowUpEvent, Context> = {
  kind: followUpKind,
  contextOf: async (context) => context,
  unknown: () => problem('registration.unknown'),
}

/**
 * A dispute becomes exactly one task. The next version of the interview closes it, or a word that takes the last of its
 * items back; however often this runs, once.
 */
export const followDisputes =
  ({ journal, handle }: Pick<Dependencies, 'journal' | 'handle'>) =>
  async (registrationStream: string): Promise<void> => {
    const place = placeOf(registrationStream)
    const entries = await journal.read<RegistrationEvent>(registrationStream)

    for (const task of disputesIn(entries)) {
      const stream = followUpStream(place.campaignId, place.personId, task.seq)
      const region = regionAt(entries, task.seq)
      const opening = { commandId: derivedId(`open ${stream}`), ...place, region, items: task.items, openedAt: task.at }
      await handle(subject, openFollowUp, stream, systemRequest('confirmations', 'followUp.open', opening, region))
      if (task.answeredAt === undefined) continue
      const closing = { commandId: derivedId(`close ${stream}`), closedAt: task.answeredAt }
      await handle(subject, closeFollowUp, stream, systemRequest('registrations', 'followUp.close', closing))
    }
  }

/** Can an entry open a task or answer one? A first interview has no dispute before it. */
export const concernsTasks = (events: readonly Named[]): boolean =>
  (events as readonly RegistrationEvent[]).some(
    (event) =>
      event.type === 'confirmation.disputed' ||
      event.type === 'confirmation.given' ||
      event.type === 'confirmation.heard' ||
      (event.type === 'interview.submitted' && event.interview.version > 1),
  )

function disputesIn(entries: readonly Entry<RegistrationEvent>[]) {
  const after = statesAfter(entries)
  return entries.flatMap(({ seq, at, events }) =>
    events.flatMap((event) => {
      if (event.type !== 'confirmation.disputed') return []
      const answer = entries.find((later, place) => later.seq > seq && !isOpen(after[place], event))
      return [{ seq, at, items: event.items, answeredAt: answer?.at }]
    }),
  )
}

type Disputed = Extract<RegistrationEvent, { type: 'confirmation.disputed' }>

/** Is any item of this dispute still open? */
const isOpen = (registration: Registration | undefined, { at, word }: Disputed): boolean =>
  registration !== undefined &&
  registration.state !== 'unknown' &&
  registration.confirmation.kind === 'disputed' &&
  registration.confirmation.items.some((open) => open.at === at && open.linkId === word.linkId)

/** The registration as it was after each entry. */
function statesAfter(entries: readonly Entry<RegistrationEvent>[]): readonly Registration[] {
  const states: Registration[] = []
  for (const { events } of entries)
    states.push(events.reduce(registrationKind.evolve, states.at(-1) ?? registrationKind.initial))
  return states
}

/** Where the person was rostered when she disputed: fixed by the past, so a repeat is the same command. */
function regionAt(entries: readonly Entry<RegistrationEvent>[], seq: number): string {
  const before = entries.filter((entry) => entry.seq <= seq).flatMap(({ events }) => events)
  return before.reduce((region, event) => ('region' in event ? event.region : region), '')
}
