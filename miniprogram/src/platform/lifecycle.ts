import Taro, { useDidShow } from '@tarojs/taro'

/** The app comes to the front. Returns what stops listening. */
export function onAppShow(listener: () => void): () => void {
  const heard = () => listener()
  Taro.onAppShow(heard)
  return () => Taro.offAppShow(heard)
}

/** The app goes behind: five seconds later WeChat lets no request through. */
export function onAppHide(listener: () => void): () => void {
  const heard = () => listener()
  Taro.onAppHide(heard)
  return () => Taro.offAppHide(heard)
}

/** Hook: each time this page comes to the front, also the first. */
export const usePageShown = (callback: () => void): void => useDidShow(callback)
