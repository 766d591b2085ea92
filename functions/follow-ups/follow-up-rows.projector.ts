import { type FollowUpEvent, followUpKind } from '../../shared/follow-ups/follow-up'
import { fold } from '../../shared/journal/stream'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import type { FollowUpRow } from './follow-up-row'

/** Made from the whole stream, as every row is. */
export const projectFollowUp =
  ({ journal, views }: Pick<Dependencies, 'journal' | 'views'>) =>
  async (stream: string): Promise<void> => {
    const entries = await journal.read<FollowUpEvent>(stream)
    const followUp = fold(followUpKind, entries)
    if (followUp.state === 'unknown') return

    const followUpId = stream.split('#').slice(2).join('#')
    const row: FollowUpRow = { ...followUp, followUpId, seq: entries.length }
    await views.advance(keys.followUpRow(followUp.campaignId, followUp.region, followUpId), row)
  }
