import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import {
  type CommitteeConfirmation,
  type Community,
  type CommunityEvent,
  communityKind,
  type FilledForm,
  isFilled,
} from '../../../../shared/communities/community'
import type { Edition } from '../../../../shared/forms/edition'

type Answer = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/community']>

/** A village's form as the server last told it, or as the leader's own commands have left it since. */
export interface KeptCommunity extends Omit<Answer, 'content' | 'form' | 'confirmation'> {
  readonly campaignId: string
  readonly content: Edition
  readonly form?: FilledForm | undefined
  readonly confirmation?: Omit<CommitteeConfirmation, 'covers'> | undefined
}

/** The form's state as far as the phone knows it: enough for the server's own rules to decide here first. */
export function communityOf({ state, region, form, content, confirmation }: KeptCommunity): Community {
  if (!form || state === 'prefilled') return communityKind.initial
  const filled = { region, form, content }
  if (state === 'filled' || !confirmation) return { ...filled, state: 'filled' }
  const signed = { ...filled, confirmation: { ...confirmation, covers: '' } }
  return state === 'returned' ? { ...signed, state, items: [], from: 'township' } : { ...signed, state }
}

/** What the phone shows until the server tells it again: the form after her own command. */
export function keptAfter(kept: KeptCommunity, events: readonly CommunityEvent[]): KeptCommunity {
  const { confirmation: _, ...rest } = kept
  const next = events.reduce(communityKind.evolve, communityOf(kept))
  if (!isFilled(next)) return kept
  const { state, form } = next
  const signed = 'confirmation' in next ? { confirmation: next.confirmation } : {}
  return { ...rest, state, form, version: form.version, returned: [], ...signed }
}
