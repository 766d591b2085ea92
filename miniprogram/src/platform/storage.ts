import Taro from '@tarojs/taro'
import { decoded } from './addresses'
import { utf8 } from './hash'
import { type BlobStore, type DocumentStore, documentLimitBytes, StorageFailure } from './stores'

const prefixOfKeys = 'document:'

/** WeChat keeps 10 MB, 1 MB a key. Values are stored as the JSON text itself, so that what is read back is what was written. */
export const documents: DocumentStore = {
  async put(key, value) {
    const text = JSON.stringify(value)
    if (utf8(text).length > documentLimitBytes) throw new StorageFailure('tooLarge')
    await told(() => Taro.setStorage({ key: prefixOfKeys + key, data: text }))
  },

  async get<Value>(key: string) {
    // Asking for a key that is not there is an error to WeChat, and its wording varies; so the list of keys is asked first.
    if (!(await allKeys()).includes(prefixOfKeys + key)) return undefined
    const { data } = await told(() => Taro.getStorage<string>({ key: prefixOfKeys + key }))
    return JSON.parse(data) as Value
  },

  async list(prefix = '') {
    return (await allKeys())
      .filter((key) => key.startsWith(prefixOfKeys + prefix))
      .map((key) => key.slice(prefixOfKeys.length))
      .sort()
  },

  async remove(key) {
    await told(() => Taro.removeStorage({ key: prefixOfKeys + key }))
  },
}

const allKeys = (): Promise<string[]> => told(async () => Taro.getStorageInfoSync().keys)

/** Whatever WeChat refuses, thrown or answered, is told as a `StorageFailure`. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw failureOf(cause as { errMsg?: string } | null)
  }
}

const failureOf = (cause: { errMsg?: string } | null): StorageFailure =>
  new StorageFailure(/exceed|limit|full|space/i.test(cause?.errMsg ?? '') ? 'full' : 'unavailable', { cause })

/** Files in the user's own space: 200 MB, kept until the mini-program is removed. Temporary files may vanish at any time. */
export const blobs: BlobStore = {
  async putBlob(key, bytes) {
    await ensureFolder()
    const unfinished = `${folder()}/${partName}${fileNameOf(key)}`
    // Renaming is atomic: a kill while writing leaves only the unfinished file, which is never listed.
    await settled((done) => files().writeFile({ filePath: unfinished, data: bufferOf(bytes), ...done }))
    await settled((done) => files().rename({ oldPath: unfinished, newPath: pathOf(key), ...done }))
  },

  async getBlob(key) {
    if (!(await isThere(key))) return undefined
    const { data } = await settled<{ data: string | ArrayBuffer }>((done) =>
      files().readFile({ filePath: pathOf(key), ...done }),
    )
    return typeof data === 'string' ? utf8(data) : new Uint8Array(data)
  },

  async listBlobs(prefix = '') {
    await ensureFolder()
    const { files: names } = await settled<{ files: string[] }>((done) =>
      files().readdir({ dirPath: folder(), ...done }),
    )
    return names
      .filter((name) => !name.startsWith(partName))
      .map(keyOf)
      .filter((key) => key.startsWith(prefix))
      .sort()
  },

  async removeBlob(key) {
    if (await isThere(key)) await settled((done) => files().unlink({ filePath: pathOf(key), ...done }))
  },
}

/** Where an image can be shown from. */
export async function addressOfBlob(key: string): Promise<string | undefined> {
  return (await isThere(key)) ? pathOf(key) : undefined
}

const partName = 'part-'
const files = () => Taro.getFileSystemManager()
const folder = () => `${Taro.env.USER_DATA_PATH}/blobs`
const pathOf = (key: string) => `${folder()}/${fileNameOf(key)}`
const isThere = async (key: string) => (await blobs.listBlobs()).includes(key)

/** Keys may hold `#` and `/`, file names may not. `%` itself is replaced, some file systems decode it. */
const fileNameOf = (key: string) => `f-${encodeURIComponent(key).replace(/%/g, '~').replace(/\*/g, '~2A')}`
const keyOf = (fileName: string) => decoded(fileName.slice('f-'.length).replace(/~(?=[0-9A-F]{2})/g, '%'))

/** The bytes alone: a view's buffer may be larger than the view. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

async function ensureFolder(): Promise<void> {
  const exists = await new Promise<boolean>((resolve) =>
    files().access({ path: folder(), success: () => resolve(true), fail: () => resolve(false) }),
  )
  if (!exists) await settled((done) => files().mkdir({ dirPath: folder(), recursive: true, ...done }))
}

interface Callbacks<Result> {
  success: (result: Result) => void
  fail: (cause: { errMsg: string }) => void
}

/** Taro does not turn the file system's own calls into promises. */
function settled<Result = unknown>(start: (callbacks: Callbacks<Result>) => void): Promise<Result> {
  return new Promise((resolve, reject) =>
    start({
      success: resolve,
      fail: (cause) => reject(failureOf(cause)),
    }),
  )
}
