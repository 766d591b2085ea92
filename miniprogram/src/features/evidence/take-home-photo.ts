import type { PhotoOutcome } from '../../platform/outcomes'
import type { BlobStore } from '../../platform/stores'
import type { DraftPhoto } from '../interview/draft'

export interface PhotoNeeds {
  take(): Promise<PhotoOutcome>
  readonly blobs: Pick<BlobStore, 'putBlob'>
  hash(bytes: Uint8Array): string
  now(): string
  keyOf(takenAt: string, hash: string): string
}

export type HomePhotoOutcome =
  | { readonly kind: 'kept'; readonly photo: DraftPhoto }
  | Exclude<PhotoOutcome, { kind: 'taken' }>

/** The bytes are kept before anything names them: dying in between leaves an orphan for the sweep, never a name without bytes. */
export async function takeHomePhoto({ take, blobs, hash, now, keyOf }: PhotoNeeds): Promise<HomePhotoOutcome> {
  const outcome = await take()
  if (outcome.kind !== 'taken') return outcome
  const { bytes, perceptualHash } = outcome.photo
  const takenAt = now()
  const photo: DraftPhoto = {
    hash: hash(bytes),
    bytes: bytes.length,
    takenAt,
    blobKey: keyOf(takenAt, hash(bytes)),
    ...(perceptualHash === undefined ? {} : { likeness: perceptualHash }),
  }
  await blobs.putBlob(photo.blobKey, bytes)
  return { kind: 'kept', photo }
}
