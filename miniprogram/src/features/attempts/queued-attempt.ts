import type { RecordAttempt } from '../../../../shared/registrations/record-attempt'
import type { Queued } from '../outbox/outbox'

/** One try to reach the person, fixed as the text that will be sent. */
export function queuedAttempt(
  campaignId: string,
  personId: string,
  command: RecordAttempt,
  digest: (text: string) => string,
): Omit<Queued, 'order'> {
  const body = JSON.stringify(command)
  const path = `/campaigns/${campaignId}/registrations/${personId}/attempts`
  return {
    kind: 'attempt',
    campaignId,
    personId,
    photos: [],
    command: { commandId: command.commandId, path, body, contentHash: digest(body) },
  }
}
