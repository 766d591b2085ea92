import type { HTMLAttributes, KeyboardEvent } from 'react'

/** A row that opens something: by click, and by Enter when it has the focus. */
export const opens = (name: string, open: () => void): HTMLAttributes<HTMLElement> => ({
  className: 'row-open',
  tabIndex: 0,
  'aria-label': name,
  onClick: open,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    open()
  },
})
