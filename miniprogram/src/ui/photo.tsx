import { Image } from '@tarojs/components'
import { Button } from './button'
import { Frame } from './labelled'
import type { PhotoProps } from './photo.props'

export function Photo(props: PhotoProps) {
  const { address, description, takeLabel, replaceLabel, busy, disabled, onTake } = props
  return (
    <Frame labelled={props}>
      {address !== undefined && (
        <Image className="photo-picture" src={address} mode="widthFix" ariaRole="img" ariaLabel={description} />
      )}
      <Button
        label={address === undefined ? takeLabel : replaceLabel}
        busy={busy}
        disabled={disabled}
        onPress={onTake}
      />
    </Frame>
  )
}
