import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { utf8 } from './hash'
import { type BlobStore, type DocumentStore, documentLimitBytes, StorageFailure } from './stores'
import { withinTime } from './within-time'

interface Schema extends DBSchema {
  documents: { key: string; value: string }
  blobs: { key: string; value: Uint8Array }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** Some browsers never answer an `open` of a database they have lost; a tap on 再试一次 then asks anew. */
const openMilliseconds = 10_000

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= withinTime(open(), openMilliseconds).catch((cause) => {
    // Not remembered: a browser in private mode may allow it on the next try.
    opened = undefined
    throw cause
  })
  return opened
}

async function open(): Promise<IDBPDatabase<Schema>> {
  askToBeKept()
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

/** In-app browsers drop data of sites that did not ask to keep it. Not awaited: some browsers ask the person first. */
function askToBeKept(): void {
  // Refused or unknown: everything works as before, so there is nothing to tell.
  navigator.storage?.persist?.().catch(() => false)
}

/** Whatever a browser throws is told as a `StorageFailure`, and the next call opens the database anew. */
async function using<Result>(work: (store: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  try {
    return await usingOnce(work)
  } catch (cause) {
    if (isNamed(cause, 'QuotaExceededError')) throw new StorageFailure('full', { cause })
    opened = undefined
    throw new StorageFailure('unavailable', { cause })
  }
}

/** The browser may have closed the connection meanwhile. Nothing of `work` has happened then, so it is done again. */
async function usingOnce<Result>(work: (store: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  try {
    return await work(await database())
  } catch (cause) {
    if (!isNamed(cause, 'InvalidStateError')) throw cause
    opened = undefined
    return work(await database())
  }
}

const isNamed = (cause: unknown, name: string): boolean => cause instanceof DOMException && cause.name === name

type StoreName = 'documents' | 'blobs'

const write = (
  name: StoreName,
  change: (store: { put(value: unknown, key: string): unknown; delete(key: string): unknown }) => unknown,
): Promise<void> =>
  using(async (store) => {
    // `strict`: resolves after the bytes are on the disk, not only in the browser's memory.
    const transaction = store.transaction(name, 'readwrite', { durability: 'strict' })
    // Both ends are awaited: a full disk shows at either.
    await Promise.all([change(transaction.store as never), transaction.done])
  })

async function keysOf(name: StoreName, prefix: string): Promise<string[]> {
  const keys = await using((store) => store.getAllKeys(name))
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
    const text = await using((store) => store.get('documents', key))
    return text === undefined ? undefined : (JSON.parse(text) as Value)
  },

  list: (prefix = '') => keysOf('documents', prefix),

  remove: (key) => write('documents', (store) => store.delete(key)),
}

export const blobs: BlobStore = {
  putBlob: (key, bytes) => write('blobs', (store) => store.put(Uint8Array.from(bytes), key)),

  getBlob: (key) => using((store) => store.get('blobs', key)),

  listBlobs: (prefix = '') => keysOf('blobs', prefix),

  removeBlob: (key) => write('blobs', (store) => store.delete(key)),
}

/** An address for the life of this page. Each call makes a new one, freed with the page. */
export async function addressOfBlob(key: string): Promise<string | undefined> {
  const bytes = await blobs.getBlob(key)
  return bytes && URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }))
}
