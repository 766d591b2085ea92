import type { ReactNode } from 'react'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly children: ReactNode
  /** Buttons of the dialog, left to the caller: `<Button>`s. */
  readonly actions: ReactNode
  /** Escape, or the system's back gesture. */
  readonly onClose: () => void
}
