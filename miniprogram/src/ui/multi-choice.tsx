import { ChoiceGroup } from './choice-group'
import type { MultiChoiceProps } from './multi-choice.props'

export function MultiChoice(props: MultiChoiceProps) {
  const { options, value, onChange } = props
  const toggle = (pressed: string) => {
    const isIn = (key: string) => (key === pressed ? !value.includes(key) : value.includes(key))
    onChange(options.map(({ key }) => key).filter(isIn))
  }
  return (
    <ChoiceGroup
      labelled={props}
      kind="checkbox"
      options={options}
      isChosen={(key) => value.includes(key)}
      onPress={toggle}
    />
  )
}
