import Taro from '@tarojs/taro'

/** Brings an `Anchor` into view; nothing happens if it is not on the page. */
export function scrollToAnchor(id: string): void {
  Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(stays)
}

export function scrollToTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(stays)
}

/** A page that is just going cannot scroll; where it stands does no harm. */
const stays = (): void => undefined
