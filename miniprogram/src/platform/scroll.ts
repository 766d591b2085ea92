import Taro from '@tarojs/taro'

/** Brings an `Anchor` into view; nothing happens if it is not on the page. */
export function scrollToAnchor(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 })
}

export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
