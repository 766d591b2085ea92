import { Problem } from '../../../../shared/problems'
import { type ConfirmStatus, confirmStatus } from '../../../../shared/registrations/decide-status'
import type { Queued } from '../outbox/outbox'
import type { Knowledge } from './interview'
import { registrationOf } from './registration-of'

export type SecondWord = NonNullable<ConfirmStatus['word']>

export type WordGiven =
  | { readonly kind: 'ready'; readonly entry: Omit<Queued, 'order'> }
  | { readonly kind: 'refused'; readonly code: string }

/** The second person's word on a claim. Asks the rule the server will ask, then fixes the command as text. */
export function giveSecondWord(
  { row, region, settings, compiled, digest, now, edition }: Knowledge,
  { campaignId, commandId, by }: Record<'campaignId' | 'commandId' | 'by', string>,
  word: SecondWord,
): WordGiven {
  const command: ConfirmStatus = { commandId, version: row.version, word }
  try {
    const context = { at: now(), by, settings, editionOf: () => compiled, editionHash: edition, digest }
    confirmStatus(registrationOf(row, region), command, context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code }
  }
  const body = JSON.stringify(command)
  const path = `/campaigns/${campaignId}/registrations/${row.personId}/status-confirmations`
  return {
    kind: 'ready',
    entry: {
      kind: 'statusWord',
      campaignId,
      personId: row.personId,
      photos: [],
      command: { commandId, path, body, contentHash: digest(body) },
    },
  }
}
