import { Text, View } from '@tarojs/components'
import type { ChoiceOption } from './choice.props'
import { classNames } from './class-names'
import type { Labelled } from './field.props'
import { Frame, spokenName } from './labelled'

interface ChoiceGroupProps {
  readonly labelled: Labelled
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly ChoiceOption[]
  readonly isChosen: (key: string) => boolean
  readonly onPress: (key: string) => void
}

/** Drawn by ourselves: WeChat's own radio button is 23 px and its label does not always pass a press on. */
export const ChoiceGroup = ({ labelled, kind, options, isChosen, onPress }: ChoiceGroupProps) => (
  <Frame labelled={labelled}>
    <View ariaRole={kind === 'radio' ? 'radiogroup' : 'group'} ariaLabel={spokenName(labelled)}>
      {options.map(({ key, label, description }) => (
        <View
          key={key}
          className={classNames('choice-row', isChosen(key) && 'choice-row-chosen')}
          ariaRole={kind}
          ariaLabel={description === undefined ? label : `${label} ${description}`}
          ariaChecked={isChosen(key)}
          ariaDisabled={labelled.disabled ?? false}
          onClick={labelled.disabled ? undefined : () => onPress(key)}
        >
          <View
            className={classNames(
              'choice-mark choice-drawn',
              kind === 'checkbox' && 'choice-drawn-many',
              isChosen(key) && 'choice-drawn-chosen',
            )}
          />
          <View>
            <Text className="choice-label">{label}</Text>
            {description !== undefined && <Text className="choice-description">{description}</Text>}
          </View>
        </View>
      ))}
    </View>
  </Frame>
)
