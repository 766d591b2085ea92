import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { utf8 } from './hash'
import { type BlobStore, type DocumentStore, documentLimitBytes, StorageFailure } from './stores'

interface Schema extends DBSchema {
  documents: { key: string; value: string }
  blobs: { key: string; value: Uint8Array }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((cause) => {
    // Not remembered: a browser in private mode may allow it on the next try.
    opened = undefined
    throw new StorageFailure('unavailable', { cause })
  })
  return opened
}

async function open(): Promise<IDBPDatabase<Schema>> {
  // In-app browsers drop data of sites that did not ask to keep it. Not awaited: some browsers ask the person first.
  void navigator.storage?.persist?.()
  return openDB<Schema>('ruhu', 1, {
    upgrade(created) {
      created.createObjectStore('documents')
      created.createObjectStore('blobs')
    },
    // Another tab brings a newer app: let it.
    blocking: (_current, _wanted, event) => {
      opened = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated: () => {
      opened = undefined
    },
  })
}

type StoreName = 'documents' | 'blobs'

async function write(
  name: StoreName,
  change: (store: { put(value: unknown, key: string): unknown; delete(key: string): unknown }) => unknown,
) {
  // `strict`: resolves after the bytes are on the disk, not only in the browser's memory.
  const transaction = (await database()).transaction(name, 'readwrite', { durability: 'strict' })
  try {
    // Both ends are awaited: a full disk shows at either.
    await Promise.all([change(transaction.store as never), transaction.done])
  } catch (cause) {
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new StorageFailure(isFull ? 'full' : 'unavailable', { cause })
  }
}

async function keysOf(name: StoreName, prefix: string): Promise<string[]> {
  const keys = await (await database()).getAllKeys(name)
  return keys.filter((key) => key.startsWith(prefix)).sort()
}

/** Values are stored as JSON text, as on WeChat: the same documents, the same losses (dates, undefined), on both. */
export const documents: DocumentStore = {
  async put(key, value) {
    const text = JSON.stringify(value)
    if (utf8(text).length > documentLimitBytes) throw new StorageFailure('tooLarge')
    await write('documents', (store) => store.put(text, key))
  },

  async get<Value>(key: string) {
    const text = await (await database()).get('documents', key)
    return text === undefined ? undefined : (JSON.parse(text) as Value)
  },

  list: (prefix = '') => keysOf('documents', prefix),

  remove: (key) => write('documents', (store) => store.delete(key)),
}

export const blobs: BlobStore = {
  putBlob: (key, bytes) => write('blobs', (store) => store.put(Uint8Array.from(bytes), key)),

  getBlob: async (key) => (await database()).get('blobs', key),

  listBlobs: (prefix = '') => keysOf('blobs', prefix),

  removeBlob: (key) => write('blobs', (store) => store.delete(key)),
}

/** An address for the life of this page. Each call makes a new one, freed with the page. */
export async function addressOfBlob(key: string): Promise<string | undefined> {
  const bytes = await blobs.getBlob(key)
  return bytes && URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }))
}
