import Taro from '@tarojs/taro'

// Written at once, without waiting: for the moment in which the app goes behind and may be killed.

const prefix = 'moment:'

export function keepNow(key: string, value: unknown): void {
  Taro.setStorageSync(prefix + key, JSON.stringify(value))
}

export function keptNow<Value>(key: string): Value | undefined {
  const text: unknown = Taro.getStorageSync(prefix + key)
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Value) : undefined
}

export function forgetNow(key: string): void {
  Taro.removeStorageSync(prefix + key)
}
