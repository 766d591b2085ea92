import Taro from '@tarojs/taro'

/** Whether the text is now in the clipboard. */
export const copyText = (text: string): Promise<boolean> =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
