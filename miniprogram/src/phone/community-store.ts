import { compileEdition } from '../../../shared/forms/compile-edition'
import type { CompiledEdition, Edition } from '../../../shared/forms/edition'
import type { Outcome } from '../api/outcome'
import { beginCommunityDraft, type CommunityDraft, mendedDraft } from '../features/community/draft'
import type { KeptCommunity } from '../features/community/kept'
import type { Drafts } from '../features/drafts/drafts'
import { isClosed, type Outbox, type OutboxEntry } from '../features/outbox/outbox'
import { putVerified } from '../platform/stores'
import type { ChosenVillage, DeskNeeds } from './desk'

/** Where the village's form lies on the phone: what was fetched, the draft, and commands on their way. */
export interface CommunityParts extends Pick<DeskNeeds, 'documents' | 'ask' | 'newId' | 'now' | 'digest'> {
  readonly campaignId: string
  readonly drafts: Drafts<CommunityDraft>
  readonly outbox: Outbox
  village(): Promise<ChosenVillage | undefined>
}

export const formKey = ({ campaignId, region }: Pick<KeptCommunity, 'campaignId' | 'region'>): string =>
  `community/${campaignId}/${region}`

export async function formHere({ documents, campaignId, village }: CommunityParts): Promise<KeptCommunity | undefined> {
  const chosen = await village()
  return chosen && documents.get<KeptCommunity>(formKey({ campaignId, region: chosen.region }))
}

export const queuedHere = async (
  { outbox }: Pick<CommunityParts, 'outbox'>,
  region: string,
): Promise<readonly OutboxEntry[]> => (await outbox.list()).filter(({ personId }) => personId === region)

/** A draft whose command is already closed was left by an app that died while finishing: it goes. */
export async function draftHere(
  { drafts, outbox }: CommunityParts,
  region: string,
): Promise<CommunityDraft | undefined> {
  const draft = await drafts.open(region)
  if (!draft || !(await isClosed(outbox, draft.commandId))) return draft
  await drafts.remove(region)
  return undefined
}

/** The server has a command of hers that what was fetched does not show yet: then nothing new is begun. */
export const isBehind = async ({ outbox }: CommunityParts, { region, seq }: KeptCommunity): Promise<boolean> =>
  (await queuedHere({ outbox }, region)).length > 0 ||
  (await outbox.receipts()).some(({ personId, receipt }) => personId === region && receipt.seq > seq)

export async function beginForm(
  { drafts, newId }: CommunityParts,
  kept: KeptCommunity,
  name: string,
): Promise<CommunityDraft> {
  const draft = beginCommunityDraft({ kept, compiled: compiledForm(kept), commandId: await newId(), name })
  await drafts.save(kept.region, draft)
  return draft
}

const compiled = new Map<string, CompiledEdition>()

/** Compiled once while the app is open. */
export function compiledForm({ edition, content }: KeptCommunity): CompiledEdition {
  const ready = compiled.get(edition) ?? compileEdition(content)
  compiled.set(edition, ready)
  return ready
}

export async function fetchForm(
  { ask, documents, campaignId }: CommunityParts,
  region: string,
): Promise<Outcome<KeptCommunity>> {
  const route = 'GET /campaigns/{campaignId}/regions/{region}/community'
  const fetched = await ask(route, { params: { campaignId, region } })
  if (fetched.kind !== 'answered') return fetched
  const kept = { ...fetched.answer, content: fetched.answer.content as Edition, campaignId }
  await putVerified(documents, formKey(kept), kept)
  return { kind: 'answered', answer: kept }
}

/** The draft is there before the commands go: dying in between loses nothing. */
export async function mendForm(parts: CommunityParts): Promise<Outcome<unknown>> {
  const before = await formHere(parts)
  if (!before) return { kind: 'unreachable' }
  const fetched = await fetchForm(parts, before.region)
  if (fetched.kind !== 'answered') return fetched

  const queued = await queuedHere(parts, before.region)
  const form = queued.find(({ kind }) => kind === 'communityForm')
  if (form) {
    const draft = mendedDraft(form.command.body, fetched.answer, await parts.newId())
    await parts.drafts.open(before.region)
    await parts.drafts.save(before.region, draft)
  }
  for (const { command } of queued) await parts.outbox.remove(command.commandId)
  return fetched
}
