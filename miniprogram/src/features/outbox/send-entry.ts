import { proves, type Receipt } from '../../../../shared/journal/receipt'
import type { Ask, Exchange } from '../../api/ask'
import type { Outcome, Refused } from '../../api/outcome'
import type { OutgoingUpload, UploadOutcome } from '../../platform/outcomes'
import type { Outbox, OutboxEntry, QueuedPhoto } from './outbox'

export interface Ways {
  readonly ask: Ask
  readonly exchange: Exchange
  upload(outgoing: OutgoingUpload): Promise<UploadOutcome>
  removeBlob(key: string): Promise<void>
  now(): string
}

/** `later`: too much within this hour, so the same is sent again. `unproven`: an answer came that does not prove our bytes; the copy stays and is sent again. */
export type SendOutcome = 'accepted' | 'refused' | 'unproven' | 'signInFirst' | 'unreachable' | 'later'

/** Called after each piece, a photo or the command, that is safely on the other side. */
export type OnPiece = () => void

/** Evidence first, then the command; every step is remembered, so dying anywhere only repeats one piece. */
export async function sendEntry(
  entry: OutboxEntry,
  outbox: Outbox,
  ways: Ways,
  onPiece: OnPiece,
): Promise<SendOutcome> {
  let current = entry
  for (const photo of entry.photos.filter(({ uploaded }) => !uploaded)) {
    const outcome = await sendPhoto(current, photo, outbox, ways)
    if (outcome !== 'accepted') return outcome
    current = withUploaded(current, photo.hash)
    await outbox.save(current)
    onPiece()
  }
  const outcome = await sendCommand(current, outbox, ways)
  if (outcome === 'accepted') onPiece()
  return outcome
}

const withUploaded = (entry: OutboxEntry, hash: string): OutboxEntry => ({
  ...entry,
  photos: entry.photos.map((photo) => (photo.hash === hash ? { ...photo, uploaded: true } : photo)),
})

async function sendPhoto(entry: OutboxEntry, photo: QueuedPhoto, outbox: Outbox, ways: Ways): Promise<SendOutcome> {
  const { campaignId, personId } = entry
  // Before the bytes leave: from now on the blob has a name besides the entry's, until its arrival is confirmed.
  await outbox.await({ ...photo, campaignId, personId, uploadedAt: ways.now() })
  const outcome = await uploadPhoto({ ...photo, campaignId, personId }, ways)
  if (outcome.kind === 'answered') return 'accepted'
  if (outcome.kind === 'refused') return isLater(outcome) ? 'later' : refuse(entry, outcome, outbox)
  return outcome.kind
}

/** A ticket, then the bytes straight to the store. A ticket may be too old by the time it is used: then one more. */
export async function uploadPhoto(
  { campaignId, personId, hash, bytes, mime, blobKey }: QueuedPhoto & { campaignId: string; personId: string },
  { ask, upload }: Pick<Ways, 'ask' | 'upload'>,
): Promise<Outcome<'arrived' | 'uploaded'>> {
  for (const last of [false, true]) {
    const ticket = await ask('POST /campaigns/{campaignId}/registrations/{personId}/evidence', {
      params: { campaignId, personId },
      body: { hash, bytes, mime },
    })
    if (ticket.kind !== 'answered') return ticket
    if (ticket.answer.kind === 'arrived') return { kind: 'answered', answer: 'arrived' }

    const outcome = await upload({ ...ticket.answer.upload, blobKey })
    if (outcome.kind === 'stored') return { kind: 'answered', answer: 'uploaded' }
    if (outcome.kind === 'missing') return { kind: 'refused', status: 0, code: 'photo.lost', sentence: '' }
    if (outcome.kind === 'unreachable' || last) return { kind: 'unreachable' }
  }
  return { kind: 'unreachable' }
}

async function sendCommand(entry: OutboxEntry, outbox: Outbox, { exchange }: Ways): Promise<SendOutcome> {
  const { path, body } = entry.command
  // Written before the request leaves: if the phone dies now, the command is still here and is sent again.
  await outbox.save({ ...entry, state: 'unconfirmed' })
  const outcome = await exchange({ method: 'POST', path, body })

  switch (outcome.kind) {
    case 'answered':
      if (!isReceipt(outcome.answer) || !proves(outcome.answer, entry.command)) return 'unproven'
      await outbox.settle(entry, outcome.answer)
      return 'accepted'
    case 'refused':
      if (!isLater(outcome)) return refuse(entry, outcome, outbox)
      await outbox.save({ ...entry, state: 'waiting' })
      return 'later'
    case 'signInFirst':
    case 'unreachable':
      await outbox.save({ ...entry, state: 'waiting' })
      return outcome.kind
  }
}

/** Nothing is said about the work itself: it waits. */
export const isLater = ({ status }: Refused): boolean => status === 429

async function refuse(entry: OutboxEntry, { code, sentence }: Refused, outbox: Outbox): Promise<SendOutcome> {
  await outbox.save({ ...entry, state: 'refused', because: { code, sentence } })
  return 'refused'
}

function isReceipt(answer: unknown): answer is Receipt {
  const { contentHash, seq, outcome } = answer as Partial<Receipt>
  return typeof contentHash === 'string' && typeof seq === 'number' && (outcome === 'applied' || outcome === 'setAside')
}
