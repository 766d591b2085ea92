import type { ReactNode } from 'react'

export interface HeadingProps {
  /** The page's title is level 1. */
  readonly level: 2 | 3
  readonly children: string
}

export interface TextProps {
  /** `quiet`: secondary. `large`: one short question on a screen. `strong`: important. */
  readonly look?: 'quiet' | 'large' | 'strong'
  readonly children: string
}

export interface FactsProps {
  /** Terms and their values, as on a read-back screen. `mark` is a short word such as 有变化. */
  readonly facts: readonly { readonly term: string; readonly value: string; readonly mark?: string }[]
}

export interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

export interface StackProps {
  /** `row` wraps; `column` (default) with 12 px gaps. */
  readonly direction?: 'row' | 'column'
  readonly children: ReactNode
}

/** An explanation that opens on demand. */
export interface DetailsProps {
  readonly summary: string
  /** A longer name for a screen reader, where the summary alone is ambiguous; begins with the summary. */
  readonly name?: string
  /** As a function: worked out when it is opened, and not before. */
  readonly children: ReactNode | (() => ReactNode)
}
