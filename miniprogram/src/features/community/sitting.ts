import { communityInput } from '../../../../shared/communities/community-input'
import type { CompiledEdition } from '../../../../shared/forms/edition'
import { type Finding, reasonKey } from '../../../../shared/forms/findings'
import { openSession, type Session } from '../../../../shared/forms/session'
import type { AnswerValue } from '../../../../shared/registrations/interview'
import { type CommunityDraft, withAnswer, withConfirmed, withReason } from './draft'
import type { KeptCommunity } from './kept'

export interface CommunityKnowledge {
  readonly kept: KeptCommunity
  readonly compiled: CompiledEdition
  now(): string
  digest(text: string): string
}

/** One sitting: the draft, and the form's own session over it. */
export interface CommunitySitting {
  readonly knowledge: CommunityKnowledge
  readonly session: Session
  draft(): CommunityDraft
  answer(key: string, value: AnswerValue | undefined): void
  confirm(keys: readonly string[]): void
  giveReason(finding: Finding, reason: string): void
  /** Each new draft; returns what stops listening. */
  onChange(listener: (draft: CommunityDraft) => void): () => void
}

export function openCommunitySitting(knowledge: CommunityKnowledge, initial: CommunityDraft): CommunitySitting {
  let draft = initial
  const listeners = new Set<(draft: CommunityDraft) => void>()
  const { kept, compiled, now } = knowledge
  const input = communityInput(kept, { answers: initial.answers, filledAt: now(), isConfirmed: false })
  const session = openSession(compiled, input)
  const become = (next: CommunityDraft) => {
    draft = next
    for (const listener of listeners) listener(next)
  }

  return {
    knowledge,
    session,
    draft: () => draft,
    answer(key, value) {
      session.set(key, value)
      become(withAnswer(draft, key, value))
    },
    confirm: (keys) => become(withConfirmed(draft, keys)),
    giveReason: (finding, reason) => become(withReason(draft, reasonKey(finding), reason)),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
