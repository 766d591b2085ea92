import type { Labelled } from './field.props'

export interface TextAreaProps extends Labelled {
  readonly value: string
  readonly maxLength?: number
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
}
