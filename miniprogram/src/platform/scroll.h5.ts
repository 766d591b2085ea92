/** Brings an `Anchor` into view and moves the focus there. */
export function scrollToAnchor(id: string): void {
  const anchor = document.getElementById(id)
  anchor?.scrollIntoView({ block: 'start' })
  anchor?.focus({ preventScroll: true })
}

export function scrollToTop(): void {
  // Taro's pages scroll in an element each, the window never does; the page on top comes last.
  const shown = document.querySelectorAll('.taro_page_show')
  shown[shown.length - 1]?.scrollTo({ top: 0 })
}
