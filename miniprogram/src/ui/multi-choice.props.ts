import type { ChoiceOption } from './choice.props'
import type { Labelled } from './field.props'

/** Any number of several: a group of checkboxes. `label` is the question. */
export interface MultiChoiceProps extends Labelled {
  readonly options: readonly ChoiceOption[]
  readonly value: readonly string[]
  /** All chosen keys, in the order of the options. */
  readonly onChange: (keys: readonly string[]) => void
}
