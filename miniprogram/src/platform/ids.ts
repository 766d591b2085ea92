import Taro from '@tarojs/taro'
import { toHex } from './hash'
import { uuidFrom } from './uuid'

/**
 * From the system's own strong source (base library 2.17.3). There is no weaker fallback: an older WeChat is told
 * to update when a page opens (`too-old.ts`), because a command id made twice would lose somebody's work.
 */
export const randomBytes = (length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    Taro.getUserCryptoManager().getRandomValues({
      length,
      success: ({ randomValues }: { randomValues: ArrayBuffer }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }: { errMsg: string }) => reject(new Error(errMsg)),
    }),
  )

export const newId = async (): Promise<string> => uuidFrom(await randomBytes(16))

/** 128 bits, as 32 hexadecimal digits. */
export const newSecret = async (): Promise<string> => toHex(await randomBytes(16))
