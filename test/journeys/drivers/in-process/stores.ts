import type { BlobStore, DocumentStore } from '../../../../miniprogram/src/platform/stores'

/** What is on a phone and survives the app. Values are kept as JSON text, as on both platforms. */
export interface Memory {
  readonly documents: DocumentStore
  readonly blobs: BlobStore
}

export function emptyMemory(): Memory {
  const texts = new Map<string, string>()
  const bytes = new Map<string, Uint8Array>()
  const under = (keys: Iterable<string>, prefix = '') => [...keys].filter((key) => key.startsWith(prefix)).sort()
  return {
    documents: {
      put: async (key, value) => void texts.set(key, JSON.stringify(value)),
      get: async <Value>(key: string) => {
        const text = texts.get(key)
        return text === undefined ? undefined : (JSON.parse(text) as Value)
      },
      list: async (prefix) => under(texts.keys(), prefix),
      remove: async (key) => void texts.delete(key),
    },
    blobs: {
      putBlob: async (key, blob) => void bytes.set(key, Uint8Array.from(blob)),
      getBlob: async (key) => bytes.get(key),
      listBlobs: async (prefix) => under(bytes.keys(), prefix),
      removeBlob: async (key) => void bytes.delete(key),
    },
  }
}
