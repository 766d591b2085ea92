import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'

/** While something is sent, the phone does not sleep: a few seconds behind, WeChat lets no request through. */
export const keepScreenOn = (isOn: boolean): void => tried(Taro.setKeepScreenOn({ keepScreenOn: isOn }))

/** Hook: other people's names and answers stay out of screenshots and of the list of open apps, where WeChat can do so. */
export function usePrivateScreen(): void {
  useDidShow(() => show('hidden'))
  useDidHide(() => show('none'))
  useUnload(() => show('none'))
}

/** Base library 3.1.4, Android only; elsewhere the screen stays as it is. */
function show(visualEffect: 'hidden' | 'none'): void {
  if (Taro.canIUse('setVisualEffectOnCapture')) tried(Taro.setVisualEffectOnCapture({ visualEffect }))
}

/** The work goes on either way: a phone that cannot do it shows its screen as it likes. */
const tried = (doing: unknown): void => {
  Promise.resolve(doing).catch(() => undefined)
}
