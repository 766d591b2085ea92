import { useDidShow } from '@tarojs/taro'

const onVisibility = (wanted: DocumentVisibilityState, listener: () => void): (() => void) => {
  const heard = () => {
    if (document.visibilityState === wanted) listener()
  }
  document.addEventListener('visibilitychange', heard)
  return () => document.removeEventListener('visibilitychange', heard)
}

/** The app comes to the front. Returns what stops listening. */
export const onAppShow = (listener: () => void): (() => void) => onVisibility('visible', listener)

/** The app goes behind, or is closed. Some browsers tell of closing by `pagehide` alone: whoever listens may hear it twice. */
export function onAppHide(listener: () => void): () => void {
  const stop = onVisibility('hidden', listener)
  window.addEventListener('pagehide', listener)
  return () => {
    stop()
    window.removeEventListener('pagehide', listener)
  }
}

/** Hook: each time this page comes to the front, also the first. */
export const usePageShown = (callback: () => void): void => useDidShow(callback)
