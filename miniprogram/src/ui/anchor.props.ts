import type { ReactNode } from 'react'

/** A place on a page that `scrollToAnchor` of platform/scroll can bring into view. */
export interface AnchorProps {
  /** Unique on the page; letters, digits, `-` and `_`. */
  readonly id: string
  readonly children: ReactNode
}
