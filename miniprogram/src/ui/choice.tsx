import type { ChoiceProps } from './choice.props'
import { ChoiceGroup } from './choice-group'

export function Choice(props: ChoiceProps) {
  const { options, value, onChange } = props
  return (
    <ChoiceGroup labelled={props} kind="radio" options={options} isChosen={(key) => key === value} onPress={onChange} />
  )
}
