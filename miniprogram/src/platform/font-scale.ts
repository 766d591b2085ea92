import Taro from '@tarojs/taro'

/** WeChat's own font setting, 1 to 2: `Page` multiplies every size by it. */
export function fontScale(): number {
  const { fontSizeSetting = 16 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return Math.min(2, Math.max(1, fontSizeSetting / 16))
}
