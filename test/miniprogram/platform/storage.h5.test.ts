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
