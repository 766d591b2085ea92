import type { RegionCode } from '../access/region'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { DisputedItem } from '../registrations/registration'
import type { FollowUp, FollowUpEvent } from './follow-up'

export interface OpenFollowUp extends Command {
  readonly region: RegionCode
  readonly campaignId: string
  readonly personId: string
  readonly items: readonly DisputedItem[]
  readonly openedAt: string
}

/** One dispute, one task: the job that asks may run twice. */
export const openFollowUp: Decide<FollowUp, OpenFollowUp, FollowUpEvent> = (followUp, { commandId: _, ...facts }) => {
  if (followUp.state !== 'unknown') throw problem('registration.exists')
  return [{ type: 'followUp.opened', kind: 'dispute', ...facts }]
}

export interface CloseFollowUp extends Command {
  readonly closedAt: string
}

export const closeFollowUp: Decide<FollowUp, CloseFollowUp, FollowUpEvent> = (followUp, { closedAt }) => {
  if (followUp.state === 'unknown') throw problem('registration.unknown')
  return [{ type: 'followUp.closed', closedAt }]
}
