import type { ReactNode } from 'react'

export interface ListProps {
  readonly label: string
  /** `Row`s. */
  readonly children: ReactNode
}

/** One press on the whole row opens it. Name, detail and state together are what a screen reader says. */
export interface RowProps {
  readonly title: string
  readonly detail?: string
  /** In words, e.g. 待修改. Never by colour alone. */
  readonly state?: string
  /** Only strengthens what `state` says. */
  readonly tone?: 'plain' | 'good' | 'attention' | 'danger'
  readonly onPress: () => void
}
