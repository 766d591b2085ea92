import type { CommunityEvent } from '../../../../shared/communities/community'
import { type ConfirmCommunity, confirmCommunity } from '../../../../shared/communities/confirm-community'
import { type FillCommunity, fillCommunity } from '../../../../shared/communities/fill-community'
import { Problem } from '../../../../shared/problems'
import { type Answers, signedContent } from '../../../../shared/registrations/interview'
import type { Queued } from '../outbox/outbox'
import { communityOf, type KeptCommunity, keptAfter } from './kept'
import type { CommunityKnowledge, CommunitySitting } from './sitting'

/** Her command fixed as text, and the form as it stands after it; or what the server would refuse it for. */
export type QueueOutcome =
  | { readonly kind: 'ready'; readonly entry: Omit<Queued, 'order'>; readonly kept: KeptCommunity }
  | { readonly kind: 'refused'; readonly code: string }

/** Asks the rule the server will ask. Nothing is sent and nothing saved here. */
export function filledForm({ knowledge, session, draft }: CommunitySitting, by: string): QueueOutcome {
  const { kept, compiled, now, digest } = knowledge
  const { commandId, edition, reasons } = draft()
  const command: FillCommunity = {
    commandId,
    // What she began on may be older: then the screen has said so, and hers becomes the next version.
    baseVersion: kept.version,
    form: { edition, reasons, answers: session.answers() as Answers },
  }
  const { facts, prior, settings, openPersons, content, region } = kept
  return decided(knowledge, { kind: 'communityForm', part: 'forms', command }, () =>
    fillCommunity(communityOf(kept), command, {
      ...{ at: now(), by, region, digest, openPersons, content },
      ...{ known: { facts, prior, settings }, edition: compiled, editionHash: kept.edition },
    }),
  )
}

/** The committee's word on the form as it was filled: its hash is counted here, from what is on the screen. */
export function signedForm(
  knowledge: Pick<CommunityKnowledge, 'kept' | 'now' | 'digest'>,
  signature: Omit<ConfirmCommunity, 'covers'>,
  by: string,
): QueueOutcome {
  const community = communityOf(knowledge.kept)
  if (community.state === 'prefilled') return { kind: 'refused', code: 'community.notFilled' }
  const { now, digest } = knowledge
  const command: ConfirmCommunity = { ...signature, covers: digest(signedContent(community.form)) }
  return decided(knowledge, { kind: 'communityConfirmation', part: 'confirmations', command }, () =>
    confirmCommunity(community, command, { at: now(), by, digest }),
  )
}

interface Going {
  readonly kind: Queued['kind']
  /** The end of its path. */
  readonly part: string
  readonly command: { readonly commandId: string }
}

function decided(
  { kept, digest }: Pick<CommunityKnowledge, 'kept' | 'digest'>,
  { kind, part, command }: Going,
  decide: () => readonly CommunityEvent[],
): QueueOutcome {
  try {
    const after = keptAfter(kept, decide())
    const { campaignId, region } = kept
    const body = JSON.stringify(command)
    const path = `/campaigns/${campaignId}/regions/${region}/community/${part}`
    const fixed = { commandId: command.commandId, path, body, contentHash: digest(body) }
    // The region stands where other commands name a person: what belongs to one form leaves in its order.
    return { kind: 'ready', kept: after, entry: { kind, campaignId, personId: region, photos: [], command: fixed } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code }
  }
}
