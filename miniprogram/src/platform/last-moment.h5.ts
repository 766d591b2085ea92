// Written at once, without waiting: for the moment in which the page goes and IndexedDB no longer answers.

const prefix = 'ruhu-moment:'

export function keepNow(key: string, value: unknown): void {
  window.localStorage.setItem(prefix + key, JSON.stringify(value))
}

export function keptNow<Value>(key: string): Value | undefined {
  const text = window.localStorage.getItem(prefix + key)
  return text === null ? undefined : (JSON.parse(text) as Value)
}

export function forgetNow(key: string): void {
  window.localStorage.removeItem(prefix + key)
}
