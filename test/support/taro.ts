import { processApis } from '@tarojs/shared'

/** Taro over a `wx` of ours, made by Taro's own function: what the WeChat half of `platform/` stands on in a unit test. */
export function taroOver(wx: object): Record<string, unknown> {
  const taro: Record<string, unknown> = {
    Link: class {
      request = () => undefined
      addInterceptor = () => undefined
      cleanInterceptors = () => undefined
    },
    options: {},
    config: {},
  }
  Object.assign(globalThis, { getCurrentPages: () => [], getApp: () => undefined })
  processApis(taro, wx)
  return taro
}
