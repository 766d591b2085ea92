import { answer, type Callbacks, mayWrite, type Phone, refuse } from './phone'

const keyLimitBytes = 1024 * 1024
const totalLimitBytes = 10 * 1024 * 1024

interface GetOption extends Callbacks {
  readonly key: string
}
interface SetOption extends GetOption {
  readonly data: unknown
}

/** 1 MB a key and 10 MB in all, as documented for wx.setStorage. */
export function storageOf(phone: Phone) {
  const { storage } = phone.device
  const size = (without?: string) =>
    storage
      .keys()
      .filter((key) => key !== without)
      .reduce((sum, key) => sum + key.length + (storage.get(key)?.length ?? 0), 0)

  function refusal(key: string, value: Buffer): string | undefined {
    if (value.length > keyLimitBytes) return 'entry size limit reached'
    return size(key) + value.length > totalLimitBytes ? 'exceed storage max size 10Mb' : undefined
  }
  const read = (key: string): unknown => {
    const text = storage.get(key)?.toString('utf8')
    return text === undefined ? undefined : JSON.parse(text)
  }

  return {
    setStorage(option: SetOption) {
      const value = Buffer.from(JSON.stringify(option.data))
      const reason = refusal(option.key, value)
      if (reason) return refuse(phone, option, 'setStorage', reason)
      if (!mayWrite(phone)) return
      storage.set(option.key, value)
      answer(phone, option, 'setStorage')
    },
    getStorage(option: GetOption) {
      const data = read(option.key)
      if (data === undefined) return refuse(phone, option, 'getStorage', 'data not found')
      answer(phone, option, 'getStorage', { data })
    },
    removeStorage(option: GetOption) {
      if (!mayWrite(phone)) return
      storage.delete(option.key)
      answer(phone, option, 'removeStorage')
    },
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync(key: string, data: unknown) {
      const value = Buffer.from(JSON.stringify(data))
      const reason = refusal(key, value)
      if (reason) throw new Error(`setStorageSync:fail ${reason}`)
      if (mayWrite(phone)) storage.set(key, value)
    },
    removeStorageSync(key: string) {
      if (mayWrite(phone)) storage.delete(key)
    },
    getStorageInfoSync: () => ({
      keys: storage.keys(),
      currentSize: Math.ceil(size() / 1024),
      limitSize: totalLimitBytes / 1024,
    }),
  }
}
