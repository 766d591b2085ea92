import type { ChoiceOption } from './choice.props'
import { classNames } from './class-names'
import type { Labelled } from './field.props'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'

interface ChoiceGroupProps {
  readonly labelled: Labelled
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly ChoiceOption[]
  readonly isChosen: (key: string) => boolean
  readonly onPress: (key: string) => void
}

/** Radio buttons or checkboxes in one named group; the whole row is the target. */
export function ChoiceGroup({ labelled, kind, options, isChosen, onPress }: ChoiceGroupProps) {
  const { aria, ...ids } = useDescriptions(labelled)
  const { disabled, 'aria-describedby': describedBy, ...groupAria } = aria
  return (
    <fieldset
      className="field"
      disabled={disabled}
      aria-describedby={describedBy}
      {...(kind === 'radio' ? { role: 'radiogroup', ...groupAria } : {})}
    >
      <legend className="field-label">{labelled.label}</legend>
      <Hint {...labelled} {...ids} />
      {options.map(({ key, label, description }) => (
        <label key={key} className={classNames('choice-row', isChosen(key) && 'choice-row-chosen')}>
          <input
            type={kind}
            name={ids.id}
            className="choice-mark"
            checked={isChosen(key)}
            onChange={() => onPress(key)}
          />
          <span>
            <span className="choice-label">{label}</span>{' '}
            {description !== undefined && <span className="choice-description">{description}</span>}
          </span>
        </label>
      ))}
      <ErrorText {...labelled} {...ids} />
    </fieldset>
  )
}
