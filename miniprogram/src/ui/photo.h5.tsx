import { Button } from './button.h5'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'
import type { PhotoProps } from './photo.props'

export function Photo(props: PhotoProps) {
  const { label, address, description, takeLabel, replaceLabel, busy, disabled, onTake } = props
  const { aria, ...ids } = useDescriptions(props)
  return (
    <fieldset className="field" aria-describedby={aria['aria-describedby']}>
      <legend className="field-label">{label}</legend>
      <Hint {...props} {...ids} />
      {address !== undefined && <img className="photo-picture" src={address} alt={description} />}
      <Button
        label={address === undefined ? takeLabel : replaceLabel}
        busy={busy}
        disabled={disabled}
        onPress={onTake}
      />
      <ErrorText {...props} {...ids} />
    </fieldset>
  )
}
