import type { Settings } from '../../../shared/campaigns/settings'
import { beijingDate } from '../../../shared/forms/facts'
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
  // The server's own values in force; the bundle carries them as they are.
  const { referenceDate } = index.campaign.settings as unknown as Settings
  const day = { today: beijingDate(desk.now()), referenceDate }
  const entries = index.rows.map(
    (row): ListEntry => ({ ...row, remaining: leftOf(row, day, locals.get(row.personId), desk.staff) }),
  )
  return { index, entries, counts: countsOf(entries), unsent: queued.length }
}

function localsOf(
  drafts: readonly string[],
  queued: readonly OutboxEntry[],
  receipts: readonly KeptReceipt[],
): ReadonlyMap<string, Local> {
  const locals = new Map<string, Local>()
  const onRecord = receipts.filter(({ kind }) => kind !== 'attempt')
  for (const { personId, receipt } of onRecord.sort((one, two) => one.receipt.seq - two.receipt.seq))
    locals.set(personId, { kind: receipt.outcome === 'setAside' ? 'setAside' : 'stored', seq: receipt.seq })
  for (const personId of drafts) locals.set(personId, { kind: 'draft' })
  for (const { personId, state } of queued) locals.set(personId, { kind: state })
  return locals
}

/** Persons whose rows must stay on the phone whatever the roster says. */
export async function withUnsentWork(desk: Desk): Promise<readonly string[]> {
  const [drafts, queued] = await Promise.all([desk.drafts.list(), desk.outbox.list()])
  return [...drafts, ...queued.map(({ personId }) => personId)]
}
