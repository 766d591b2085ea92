import type { Drafts } from '../features/drafts/drafts'
import type { Draft } from '../features/interview/draft'
import type { Outbox } from '../features/outbox/outbox'
import type { BlobStore } from '../platform/stores'

/**
 * Finishing queues the command, then removes the draft. If the app died in between, the draft is still there: its command
 * is closed, so it goes.
 */
export async function clearFinished(drafts: Drafts<Draft>, outbox: Outbox): Promise<void> {
  const closed = new Set([
    ...(await outbox.list()).map(({ command }) => command.commandId),
    ...(await outbox.receipts()).map(({ commandId }) => commandId),
  ])
  for (const personId of await drafts.list()) {
    const draft = await drafts.open(personId)
    if (draft && closed.has(draft.commandId)) await drafts.remove(personId)
  }
}

const hoursUntilOrphan = 24

/** `taken at` is part of a photo's key: a photo just taken may not be named by its draft yet, also not in another tab. */
export const photoKey = (staffId: string, personId: string, takenAt: string, hash: string): string =>
  `photo/${staffId}/${Date.parse(takenAt)}/${personId}/${hash}`

interface Names {
  readonly drafts: Drafts<Draft>
  readonly outbox: Outbox
  now(): string
}

/** Removes photos that no draft, no command and no awaited arrival names: left by an app that died between two writes. */
export async function sweepBlobs(blobs: BlobStore, staffId: string, { drafts, outbox, now }: Names): Promise<void> {
  const named = await namedBlobs(drafts, outbox)
  const oldEnough = Date.parse(now()) - hoursUntilOrphan * 3_600_000
  for (const key of await blobs.listBlobs(`photo/${staffId}/`)) {
    const takenAt = Number(key.split('/')[2])
    if (!named.has(key) && takenAt < oldEnough) await blobs.removeBlob(key)
  }
}

async function namedBlobs(drafts: Drafts<Draft>, outbox: Outbox): Promise<ReadonlySet<string>> {
  const open = await Promise.all((await drafts.list()).map((personId) => drafts.open(personId)))
  const photos = [
    ...open.flatMap((draft) => draft?.photos ?? []),
    ...(await outbox.list()).flatMap((entry) => entry.photos),
    ...(await outbox.awaited()),
  ]
  return new Set(photos.map(({ blobKey }) => blobKey))
}
