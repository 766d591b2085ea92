import type { ReactNode } from 'react'

export interface AlertProps {
  /** `error` and `warning` interrupt a screen reader (role alert); `success` and `note` wait (role status). */
  readonly kind: 'error' | 'warning' | 'success' | 'note'
  /** What happened, in one line. */
  readonly title: string
  /** Whether anything was lost, and what to do next. */
  readonly children?: ReactNode
}
