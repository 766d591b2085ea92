import Taro, { useRouter } from '@tarojs/taro'
import { decoded } from './addresses'

export type PageQuery = Readonly<Record<string, string>>

/** Hook: this page's query, decoded. WeChat hands the values over as they were written in the address. */
export function usePageQuery(): PageQuery {
  const { params } = useRouter()
  // `$taroTimestamp` and `__key_` are Taro's own.
  const ours = Object.entries(params).filter(([name]) => !/^(\$|__)/.test(name))
  return Object.fromEntries(ours.map(([name, value]) => [name, decoded(String(value ?? ''))]))
}

/** The window's title. */
export function setTitle(title: string): void {
  // A page that is just going has no bar any more.
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}
