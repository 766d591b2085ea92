/** Brings an `Anchor` into view and moves the focus there. */
export function scrollToAnchor(id: string): void {
  const anchor = document.getElementById(id)
  anchor?.scrollIntoView({ block: 'start' })
  anchor?.focus({ preventScroll: true })
}

export function scrollToTop(): void {
  window.scrollTo({ top: 0 })
}
