import type { Answer } from '../../../../shared/forms/edition'
import { plainAnswer } from '../../../../shared/forms/plain'
import { Problem } from '../../../../shared/problems'
import { formInput } from '../../../../shared/registrations/form-input'
import {
  type ReconfirmRegistration,
  reconfirmRegistration,
} from '../../../../shared/registrations/reconfirm-registration'
import { groupsToReconfirm } from '../../../../shared/registrations/reconfirmation'
import type { DocumentStore } from '../../platform/stores'
import type { Queued } from '../outbox/outbox'
import type { Knowledge } from './interview'
import { registrationOf } from './registration-of'

/** One group of her record, to be read out and confirmed with one tap. */
export interface GroupToSay {
  readonly key: string
  readonly title: string
  /** Her answers in plain words. */
  readonly says: readonly string[]
}

export function groupsToSay({ compiled, row, region, settings, now }: Knowledge): readonly GroupToSay[] {
  if (!row.interview) return []
  const input = formInput(registrationOf(row, region), row.interview, settings, now())
  return groupsToReconfirm(compiled, input).map(({ group: { key, title }, items }) => ({
    key,
    title,
    says: items.map((item) => plainAnswer(item, input.answers[item.key] as Answer)),
  }))
}

/** What she has said so far: of one version, kept at every tap. */
export interface Said {
  readonly version: number
  readonly groups: readonly string[]
  readonly method?: string
}

const saidKey = (personId: string) => `reconfirmation/${personId}`

/** Ticks of an earlier version are worth nothing. */
export async function readSaid(documents: DocumentStore, { personId, version }: Knowledge['row']): Promise<Said> {
  const kept = await documents.get<Said>(saidKey(personId))
  return kept?.version === version ? kept : { version, groups: [] }
}

export const keepSaid = (documents: DocumentStore, personId: string, said: Said): Promise<void> =>
  documents.put(saidKey(personId), said)

export const forgetSaid = (documents: DocumentStore, personId: string): Promise<void> =>
  documents.remove(saidKey(personId))

export type Reconfirmed =
  | { readonly kind: 'ready'; readonly entry: Omit<Queued, 'order'> }
  | { readonly kind: 'refused'; readonly code: string }

/** Asks the rule the server will ask, then fixes the command as text. */
export function reconfirm(
  knowledge: Knowledge,
  { campaignId, commandId, by, method }: Record<'campaignId' | 'commandId' | 'by' | 'method', string>,
  { version, groups }: Said,
): Reconfirmed {
  const { row, region, settings, compiled, digest, now, edition } = knowledge
  const command: ReconfirmRegistration = { commandId, version, groups, method, confirmedAt: now() }
  try {
    const context = { at: now(), by, settings, editionOf: () => compiled, editionHash: edition, digest }
    reconfirmRegistration(registrationOf(row, region), command, context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code }
  }
  const body = JSON.stringify(command)
  const path = `/campaigns/${campaignId}/registrations/${row.personId}/reconfirmations`
  return {
    kind: 'ready',
    entry: {
      kind: 'reconfirmation',
      campaignId,
      personId: row.personId,
      photos: [],
      command: { commandId, path, body, contentHash: digest(body) },
    },
  }
}
