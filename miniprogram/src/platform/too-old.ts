import Taro from '@tarojs/taro'

/**
 * What has no substitute: command ids need the system's own strong source (base library 2.17.3), the clock and the text
 * size the parts of `getSystemInfo` (2.20.1), and a photo must be made small (2.26.0).
 */
const needed = ['getUserCryptoManager', 'getAppBaseInfo', 'compressImage.object.compressedWidth']

/** This WeChat cannot run the app; nothing but updating it helps. */
export const isTooOld = (): boolean => needed.some((name) => !Taro.canIUse(name))
