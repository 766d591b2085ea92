import { useEffect } from 'react'
import { verificationCode } from '../../../shared/journal/receipt'
import { type Contact, contactsOf } from '../features/attempts/contacts'
import { editionOfRow, type Row } from '../features/bundle/bundle'
import type { ListEntry } from '../features/bundle/listing'
import { type ClaimFact, claimFacts } from '../features/interview/claim-facts'
import type { OutboxEntry } from '../features/outbox/outbox'
import type { Desk } from '../phone/desk'
import { run } from '../phone/run'
import { useLoaded } from '../phone/use-loaded'
import { villageList } from '../phone/village-list'
import { usePageShown } from '../platform/lifecycle'

export interface PersonOnPhone {
  readonly row: Row
  readonly entry: ListEntry
  readonly hasDraft: boolean
  /** Her interview on its way out. */
  readonly queued: OutboxEntry | undefined
  /** Her second confirmation on its way out. */
  readonly reconfirming: OutboxEntry | undefined
  /** Her word on a claim, on its way out. */
  readonly word: OutboxEntry | undefined
  /** Every try to reach this person, the latest first. */
  readonly contacts: readonly Contact[]
  /** What a claim says of this person; empty where there is none. */
  readonly facts: readonly ClaimFact[]
  readonly referenceDate: string
  /** The county's name, for whoever is asked in its name. */
  readonly county: string
  readonly receiptCode: string | undefined
  /** Item key → label, for what others said about items. */
  readonly labels: Readonly<Record<string, string>>
}

export function usePerson(desk: Desk, personId: string) {
  const { loaded, reload } = useLoaded(() => personOnPhone(desk, personId))
  usePageShown(() => run(reload))
  // A list fetched meanwhile, or something sent: this page shows it too.
  useEffect(() => {
    const stops = [desk.sender.onChange(() => run(reload)), desk.bundle.onRefreshed(() => run(reload))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk, reload])
  return { loaded, reload }
}

async function personOnPhone(desk: Desk, personId: string): Promise<PersonOnPhone | undefined> {
  const [chosen, list] = await Promise.all([desk.village(), villageList(desk)])
  const entry = list?.entries.find((one) => one.personId === personId)
  const row = chosen && (await desk.bundle.row({ campaignId: desk.campaignId, region: chosen.region }, personId))
  if (!list || !entry || !row) return undefined

  const [drafts, queued, receipts, edition] = await Promise.all([
    desk.drafts.list(),
    desk.outbox.list(),
    desk.outbox.receipts(),
    desk.bundle.edition(editionOfRow(row, list.index.campaign)),
  ])
  const isHers = (one: { personId: string; kind: string }) => one.personId === personId && one.kind === 'interview'
  const receipt = receipts.find(isHers)?.receipt
  const { referenceDate } = list.index.campaign.settings
  const items = edition?.groups.flatMap((group) => group.items) ?? []
  return {
    row,
    entry,
    hasDraft: drafts.includes(personId),
    queued: queued.find(isHers),
    reconfirming: queued.find((one) => one.personId === personId && one.kind === 'reconfirmation'),
    word: queued.find((one) => one.personId === personId && one.kind === 'statusWord'),
    contacts: contactsOf(row, queued, list.index.team),
    facts: row.claim ? claimFacts(edition, row) : [],
    referenceDate: String(referenceDate),
    county: list.index.region.county,
    receiptCode: receipt && verificationCode(receipt),
    labels: Object.fromEntries(items.map(({ key, label }) => [key, label])),
  }
}
