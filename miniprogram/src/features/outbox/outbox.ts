import type { Receipt } from '../../../../shared/journal/receipt'
import { type DocumentStore, putVerified } from '../../platform/stores'

/** Fixed when it is queued: these very characters are sent, and `contentHash` is the SHA-256 of their UTF-8 bytes. */
export interface QueuedCommand {
  readonly commandId: string
  readonly path: string
  readonly body: string
  readonly contentHash: string
}

export interface QueuedPhoto {
  readonly hash: string
  readonly bytes: number
  readonly mime: 'image/jpeg'
  readonly blobKey: string
  /** The store took it and checked its bytes. */
  readonly uploaded?: true
}

export interface Queued {
  readonly kind: 'interview' | 'attempt' | 'reconfirmation' | 'statusWord' | 'communityForm' | 'communityConfirmation'
  readonly campaignId: string
  /** Of a village's form: the region. */
  readonly personId: string
  /** Commands of one person leave in this order. */
  readonly order: number
  readonly command: QueuedCommand
  readonly photos: readonly QueuedPhoto[]
}

/** Why an entry cannot go: a `ProblemCode`, or `photo.lost` when the phone itself no longer has a photo. */
export interface Refusal {
  readonly code: string
  readonly sentence: string
}

/** One command on its way out. `unconfirmed`: it may have arrived. Proven ones leave the outbox. */
export type OutboxEntry = Queued &
  (
    | { readonly state: 'waiting' }
    | { readonly state: 'unconfirmed' }
    | { readonly state: 'refused'; readonly because: Refusal }
  )

/** What the phone keeps of a proven command. */
export interface KeptReceipt {
  readonly kind: Queued['kind']
  readonly personId: string
  readonly commandId: string
  readonly receipt: Receipt
}

/** A photo that was uploaded and whose arrival the server has not yet confirmed: its bytes stay on the phone. */
export interface AwaitedPhoto extends QueuedPhoto {
  readonly campaignId: string
  readonly personId: string
  readonly uploadedAt: string
}

export interface Outbox {
  /** In the order they were queued. */
  list(): Promise<readonly OutboxEntry[]>
  /** Closed from here on. The same command queued again changes nothing. */
  queue(entry: Omit<Queued, 'order'>): Promise<void>
  save(entry: OutboxEntry): Promise<void>
  remove(commandId: string): Promise<void>
  receipts(): Promise<readonly KeptReceipt[]>
  /** First the receipt is kept, then the entry goes: dying in between sends it once more, for the same receipt. */
  settle(entry: OutboxEntry, receipt: Receipt): Promise<void>
  awaited(): Promise<readonly AwaitedPhoto[]>
  await(photo: AwaitedPhoto): Promise<void>
  arrived(photo: AwaitedPhoto): Promise<void>
}

const entryKey = (commandId: string) => `outbox/${commandId}`
const receiptKey = (personId: string, kind: string) => `receipt/${personId}/${kind}`
const awaitedKey = ({ personId, hash }: AwaitedPhoto) => `awaited/${personId}/${hash}`

export function createOutbox(documents: DocumentStore): Outbox {
  const all = async <Value>(prefix: string): Promise<Value[]> => {
    const values = await Promise.all((await documents.list(prefix)).map((key) => documents.get<Value>(key)))
    return values.filter((value): value is Awaited<Value> & Value => value !== undefined)
  }
  const list = async () => (await all<OutboxEntry>('outbox/')).sort((one, two) => one.order - two.order)
  // One after the other, so that two commands never get the same place.
  let queueing: Promise<unknown> = Promise.resolve()

  async function add(entry: Omit<Queued, 'order'>): Promise<void> {
    const entries = await list()
    if (entries.some(({ command }) => command.commandId === entry.command.commandId)) return
    const order = 1 + Math.max(0, ...entries.map((earlier) => earlier.order))
    await putVerified(documents, entryKey(entry.command.commandId), { ...entry, order, state: 'waiting' })
  }

  return {
    list,
    queue(entry) {
      const turn = queueing.then(() => add(entry))
      queueing = turn.catch(() => undefined)
      return turn
    },
    save: (entry) => documents.put(entryKey(entry.command.commandId), entry),
    remove: (commandId) => documents.remove(entryKey(commandId)),
    receipts: () => all<KeptReceipt>('receipt/'),
    async settle({ kind, personId, command }, receipt) {
      const kept: KeptReceipt = { kind, personId, commandId: command.commandId, receipt }
      await putVerified(documents, receiptKey(personId, kind), kept)
      await documents.remove(entryKey(command.commandId))
    },
    awaited: () => all<AwaitedPhoto>('awaited/'),
    await: (photo) => documents.put(awaitedKey(photo), photo),
    arrived: (photo) => documents.remove(awaitedKey(photo)),
  }
}

/** The command is fixed: on its way, or proven. A draft that names it is a leftover. */
export async function isClosed(outbox: Pick<Outbox, 'list' | 'receipts'>, commandId: string): Promise<boolean> {
  const queued = (await outbox.list()).some(({ command }) => command.commandId === commandId)
  return queued || (await outbox.receipts()).some((receipt) => receipt.commandId === commandId)
}
