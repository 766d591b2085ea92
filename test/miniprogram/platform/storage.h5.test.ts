import 'fake-indexeddb/auto'
import type { blobs, documents } from '../../../miniprogram/src/platform/storage.h5'
import { deviceStorageContract } from '../../contracts/device-storage.contract'

let stores: { readonly documents: typeof documents; readonly blobs: typeof blobs }

async function started() {
  // What a browser has and Node 20 has not.
  Object.assign(globalThis, { navigator: {} })
  jest.resetModules()
  stores = await import('../../../miniprogram/src/platform/storage.h5')
  return stores
}
beforeAll(started)

deviceStorageContract(() => stores, started)

describe('when the browser fails', () => {
  const unknown = () => new DOMException('Connection to Indexed Database server lost.', 'UnknownError')
  /** The next call of `name` throws, the ones after it work. */
  function breakOnce(prototype: object, name: string, error = unknown()) {
    jest.spyOn(prototype as Record<string, () => void>, name).mockImplementationOnce(() => {
      throw error
    })
  }
  const failed = (reason: string) => expect.objectContaining({ name: 'StorageFailure', reason })
  const told = (work: Promise<unknown>) => work.catch((error) => error)

  it('tells every class of error as a failure of the store, and works again at the next call', async () => {
    const { documents } = stores
    await documents.put('kept', 1)
    breakOnce(IDBDatabase.prototype, 'transaction')
    expect(await told(documents.put('kept', 2))).toEqual(failed('unavailable'))
    breakOnce(IDBObjectStore.prototype, 'get')
    expect(await told(documents.get('kept'))).toEqual(failed('unavailable'))
    breakOnce(IDBObjectStore.prototype, 'put', new DOMException('no room', 'QuotaExceededError'))
    expect(await told(documents.put('kept', 3))).toEqual(failed('full'))
    breakOnce(IDBObjectStore.prototype, 'getAllKeys', new TypeError('never heard of') as DOMException)
    expect(await told(documents.list('kept'))).toEqual(failed('unavailable'))
    breakOnce(IDBObjectStore.prototype, 'delete')
    expect(await told(documents.remove('kept'))).toEqual(failed('unavailable'))
    expect(await documents.get('kept')).toBe(1)
  })

  it('tells that it cannot be opened, as full or unavailable, and opens at the next call', async () => {
    for (const [name, reason] of [
      ['QuotaExceededError', 'full'],
      ['UnknownError', 'unavailable'],
    ] as const) {
      const { documents } = await started()
      breakOnce(IDBFactory.prototype, 'open', new DOMException('no', name))
      expect(await told(documents.get('kept'))).toEqual(failed(reason))
      expect(await documents.get('kept')).toBe(1)
    }
  })

  it('opens again a connection that the browser has closed, without telling anybody', async () => {
    const { documents } = await started()
    const transaction = jest.spyOn(IDBDatabase.prototype, 'transaction')
    await documents.put('before', 1)
    const connection = transaction.mock.contexts.at(-1) as IDBDatabase
    connection.close()
    await documents.put('after', 2)
    expect([await documents.get('before'), await documents.get('after')]).toEqual([1, 2])
    transaction.mockRestore()
  })

  it('lets a newer app have the database, and says what it can no longer do itself', async () => {
    const { documents } = await started()
    await documents.put('old', 1)
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('ruhu', 2)
      opening.onsuccess = () => resolve(opening.result.close())
      opening.onerror = () => reject(opening.error)
    })
    expect(await told(documents.get('old'))).toEqual(failed('unavailable'))
  })
})
