import type { VillageIndex } from '../features/bundle/bundle'
import { type Counts, countsOf, type ListEntry, type Local, leftOf } from '../features/bundle/listing'
import type { KeptReceipt, OutboxEntry } from '../features/outbox/outbox'
import type { Desk } from './desk'

export interface VillageList {
  readonly index: VillageIndex
  readonly entries: readonly ListEntry[]
  readonly counts: Counts
  /** Commands that have not left the phone for good. */
  readonly unsent: number
}

/** The village from the phone's own store: rows, drafts, outbox and receipts laid over each other. */
export async function villageList(desk: Desk): Promise<VillageList | undefined> {
  const chosen = await desk.village()
  const index = chosen && (await desk.bundle.index({ campaignId: desk.campaignId, region: chosen.region }))
  if (!index) return undefined

  const [drafts, queued, receipts] = await Promise.all([desk.drafts.list(), desk.outbox.list(), desk.outbox.receipts()])
  const locals = localsOf(drafts, queued, receipts)
  const entries = index.rows.map((row): ListEntry => ({ ...row, remaining: leftOf(row, locals.get(row.personId)) }))
  return { index, entries, counts: countsOf(entries), unsent: queued.length }
}

function localsOf(
  drafts: readonly string[],
  queued: readonly OutboxEntry[],
  receipts: readonly KeptReceipt[],
): ReadonlyMap<string, Local> {
  const locals = new Map<string, Local>()
  for (const { kind, personId, receipt } of receipts) {
    if (kind === 'interview')
      locals.set(personId, { kind: receipt.outcome === 'setAside' ? 'setAside' : 'stored', seq: receipt.seq })
  }
  for (const personId of drafts) locals.set(personId, { kind: 'draft' })
  for (const { personId, state } of queued) locals.set(personId, { kind: state })
  return locals
}

/** Persons whose rows must stay on the phone whatever the roster says. */
export async function withUnsentWork(desk: Desk): Promise<readonly string[]> {
  const [drafts, queued] = await Promise.all([desk.drafts.list(), desk.outbox.list()])
  return [...drafts, ...queued.map(({ personId }) => personId)]
}
