import type { Labelled } from './field.props'

export interface DatePickerProps extends Labelled {
  /** Calendar date `2026-09-30`, or empty. */
  readonly value: string
  readonly from?: string
  readonly to?: string
  /** Shown while there is no value (WeChat). */
  readonly emptyText: string
  readonly onChange: (value: string) => void
}
