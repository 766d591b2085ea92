import { beijingDate } from '../../../shared/forms/facts'
import type { Bundle, VillageIndex } from '../features/bundle/bundle'
import {
  type Counts,
  countsOf,
  isAsked,
  type ListEntry,
  type Local,
  leftOf,
  type Reader,
} from '../features/bundle/listing'
import type { KeptReceipt, Outbox, OutboxEntry } from '../features/outbox/outbox'
import { settingsOf } from './settings-of'

/** What the list is made from; a `Desk` has it all. */
export interface ListParts {
  readonly staff: Reader
  readonly campaignId: string
  readonly bundle: Bundle
  readonly drafts: { list(): Promise<readonly string[]> }
  readonly outbox: Outbox
  village(): Promise<{ readonly region: string } | undefined>
  now(): string
}

export interface VillageList {
  readonly index: VillageIndex
  readonly entries: readonly ListEntry[]
  readonly counts: Counts
  /** Commands that have not left the phone for good. */
  readonly unsent: number
}

/** The village from the phone's own store: rows, drafts, outbox and receipts laid over each other. */
export async function villageList(desk: ListParts): Promise<VillageList | undefined> {
  const chosen = await desk.village()
  const index = chosen && (await desk.bundle.index({ campaignId: desk.campaignId, region: chosen.region }))
  if (!index) return undefined

  const [drafts, queued, receipts] = await Promise.all([desk.drafts.list(), desk.outbox.list(), desk.outbox.receipts()])
  const locals = localsOf(index, { drafts, queued, receipts })
  const { referenceDate } = settingsOf(index)
  const day = { today: beijingDate(desk.now()), referenceDate }
  const entries = index.rows.map((row): ListEntry => {
    const remaining = leftOf(row, day, locals.get(row.personId), desk.staff)
    return { ...row, remaining, asked: isAsked(row, remaining) }
  })
  return { index, entries, counts: countsOf(entries), unsent: queued.length }
}

interface OnPhone {
  readonly drafts: readonly string[]
  readonly queued: readonly OutboxEntry[]
  readonly receipts: readonly KeptReceipt[]
}

/** What is on its way goes before a draft, and so does a receipt that the list has not caught up with yet. */
function localsOf({ rows }: VillageIndex, { drafts, queued, receipts }: OnPhone): ReadonlyMap<string, Local> {
  const locals = new Map<string, Local>()
  const seqOf = new Map(rows.map(({ personId, seq }) => [personId, seq]))
  const isAhead = (personId: string): boolean => {
    const local = locals.get(personId)
    return local !== undefined && 'seq' in local && local.seq > (seqOf.get(personId) ?? 0)
  }
  const onRecord = receipts.filter(({ kind }) => kind !== 'attempt')
  for (const { personId, receipt } of onRecord.sort((one, two) => one.receipt.seq - two.receipt.seq))
    locals.set(personId, { kind: receipt.outcome === 'setAside' ? 'setAside' : 'stored', seq: receipt.seq })
  for (const personId of drafts) if (!isAhead(personId)) locals.set(personId, { kind: 'draft' })
  // That somebody was not at home says nothing about her form.
  for (const { personId, kind, state } of queued)
    if (kind !== 'attempt' || !(locals.get(personId)?.kind === 'draft' || isAhead(personId)))
      locals.set(personId, { kind: state })
  return locals
}

/** Persons whose rows must stay on the phone whatever the roster says. */
export async function withUnsentWork(desk: Pick<ListParts, 'drafts' | 'outbox'>): Promise<readonly string[]> {
  const [drafts, queued] = await Promise.all([desk.drafts.list(), desk.outbox.list()])
  return [...drafts, ...queued.map(({ personId }) => personId)]
}
