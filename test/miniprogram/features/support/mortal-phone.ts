import type { Moment } from '../../../../miniprogram/src/phone/last-moment'
import type { BlobStore, DocumentStore } from '../../../../miniprogram/src/platform/stores'

/** Thrown when the phone dies: everything after the n-th touch of the outside world never happens. */
export class Died extends Error {}

/** Counts touches of storage and network; kills at the one it was told to. A dying write may or may not have happened. */
export interface Life {
  touch<Result>(act: () => Result): Promise<Result>
  readonly touches: () => number
}

export function life(diesAt = Number.POSITIVE_INFINITY, after = false): Life {
  let touches = 0
  let isDead = false
  return {
    touches: () => touches,
    async touch(act) {
      if (isDead) throw new Died()
      touches++
      if (touches !== diesAt) return act()
      isDead = true
      if (after) act()
      throw new Died()
    },
  }
}

/** What survives: the same maps are given to the next life. */
export interface Memory {
  readonly documents: Map<string, string>
  readonly blobs: Map<string, Uint8Array>
}

export const emptyMemory = (): Memory => ({ documents: new Map(), blobs: new Map() })

/** Values are kept as JSON text, as on both platforms: what is read back is what was written, and a copy. */
export const mortalDocuments = ({ documents }: Memory, { touch }: Life): DocumentStore => ({
  put: (key, value) => touch(() => void documents.set(key, JSON.stringify(value))),
  get: <Value>(key: string) =>
    touch(() => {
      const text = documents.get(key)
      return text === undefined ? undefined : (JSON.parse(text) as Value)
    }),
  list: (prefix = '') => touch(() => [...documents.keys()].filter((key) => key.startsWith(prefix)).sort()),
  remove: (key) => touch(() => void documents.delete(key)),
})

export const mortalBlobs = ({ blobs }: Memory, { touch }: Life): BlobStore => ({
  putBlob: (key, bytes) => touch(() => void blobs.set(key, Uint8Array.from(bytes))),
  getBlob: (key) => touch(() => blobs.get(key)),
  listBlobs: (prefix = '') => touch(() => [...blobs.keys()].filter((key) => key.startsWith(prefix)).sort()),
  removeBlob: (key) => touch(() => void blobs.delete(key)),
})

/** A phone that goes without a last moment, as when its battery falls out. */
export const noMoment: Moment = {
  keepNow: () => undefined,
  keptNow: () => undefined,
  forgetNow: () => undefined,
  onAppHide: () => () => undefined,
}
