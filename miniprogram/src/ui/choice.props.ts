import type { Labelled } from './field.props'

export interface ChoiceOption {
  readonly key: string
  readonly label: string
  /** A second line inside the same row. */
  readonly description?: string
}

/** One of several: a radio group of big rows. `label` is the question. */
export interface ChoiceProps extends Labelled {
  readonly options: readonly ChoiceOption[]
  readonly value: string | undefined
  readonly onChange: (key: string) => void
}
