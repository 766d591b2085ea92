import { minutesBetween } from '../../../../shared/instants'
import type { AwaitedPhoto, Outbox, OutboxEntry } from './outbox'
import { isLater, type SendOutcome, sendEntry, uploadPhoto, type Ways } from './send-entry'

export interface SendProgress {
  readonly sent: number
  readonly total: number
}

/** How a pass ended: everything tried, stopped by hand, or no use going on; `notKept`: the phone's own store failed. */
export type PassOutcome = 'finished' | 'stopped' | 'signInFirst' | 'unreachable' | 'later' | 'notKept'

export interface Watch {
  onProgress(progress: SendProgress): void
  /** Asked between two entries. */
  isStopped(): boolean
}

const minutesBeforeRepeat = 10

/**
 * Sends what waits, oldest first. A refused command holds back later ones of the same person, and nobody else's. Without
 * network or sign-in the pass ends: everything stays where it is.
 */
export async function sendAll(outbox: Outbox, ways: Ways, watch: Watch): Promise<PassOutcome> {
  const entries = (await outbox.list()).filter(({ state }) => state !== 'refused')
  const total = entries.reduce((pieces, entry) => pieces + piecesOf(entry), 0)
  let sent = 0
  watch.onProgress({ sent, total })
  const onPiece = () => watch.onProgress({ sent: ++sent, total })

  const heldBack = new Set(
    (await outbox.list()).filter(({ state }) => state === 'refused').map(({ personId }) => personId),
  )
  for (const entry of entries) {
    if (watch.isStopped()) return 'stopped'
    if (heldBack.has(entry.personId)) continue
    const outcome = await sendEntry(entry, outbox, ways, onPiece)
    if (outcome === 'signInFirst' || outcome === 'unreachable' || outcome === 'later') return outcome
    if (holdsBack(outcome)) heldBack.add(entry.personId)
  }
  return confirmArrivals(outbox, ways)
}

const holdsBack = (outcome: SendOutcome): boolean => outcome === 'refused' || outcome === 'unproven'

const piecesOf = ({ photos }: OutboxEntry): number => 1 + photos.filter(({ uploaded }) => !uploaded).length

/** A photo leaves the phone only when the server has opened it and counted its hash. */
async function confirmArrivals(outbox: Outbox, ways: Ways): Promise<PassOutcome> {
  const queued = new Set((await outbox.list()).flatMap(({ photos }) => photos.map(({ blobKey }) => blobKey)))
  for (const photo of await outbox.awaited()) {
    if (queued.has(photo.blobKey)) continue
    const outcome = await confirmArrival(photo, outbox, ways)
    if (outcome !== 'finished') return outcome
  }
  return 'finished'
}

async function confirmArrival(photo: AwaitedPhoto, outbox: Outbox, ways: Ways): Promise<PassOutcome> {
  if (minutesBetween(photo.uploadedAt, ways.now()) < minutesBeforeRepeat) return 'finished'
  const outcome = await uploadPhoto(photo, ways)
  if (outcome.kind === 'unreachable' || outcome.kind === 'signInFirst') return outcome.kind
  if (outcome.kind === 'refused' && isLater(outcome)) return 'later'
  if (outcome.kind === 'answered' && outcome.answer === 'uploaded') {
    await outbox.await({ ...photo, uploadedAt: ways.now() })
    return 'finished'
  }
  // Arrived, or refused for ever: then the township returns the registration and asks for another photo.
  await ways.removeBlob(photo.blobKey)
  await outbox.arrived(photo)
  return 'finished'
}
