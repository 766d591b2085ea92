import { Canvas } from '@tarojs/components'
import { useEffect, useId, useRef, useState } from 'react'
import { type Drawing, findDrawing } from '../platform/canvas'
import { Button } from './button'
import { Frame } from './labelled'
import { canvasWidth, createPen } from './pen'
import type { SignPadProps } from './sign-pad.props'
import { padHeight, padWidth } from './signature-picture'

/** The canvas has no prop that changes: WeChat would lay it out anew and lose the drawing. */
export function SignPad(props: SignPadProps) {
  const { label, clearLabel, disabled = false, initialStrokes = [], onChange } = props
  const id = `pad${useId().replace(/:/g, '')}`
  const drawing = useRef<Drawing>()
  const report = useRef(onChange)
  report.current = onChange
  const [pen] = useState(() => createPen(initialStrokes, (signature) => report.current(signature)))

  useEffect(() => {
    const size = { width: canvasWidth, height: canvasWidth / 2 }
    void findDrawing(id, size).then((found) => {
      drawing.current = found
      if (found) pen.drawOn(found.context)
    })
  }, [id, pen])

  const at = (event: CanvasTouches): [number, number, number] => placeOf(event, drawing.current)
  return (
    <Frame labelled={props}>
      <Canvas
        id={id}
        canvasId={id}
        type="2d"
        className="sign-pad"
        disableScroll
        ariaRole="img"
        ariaLabel={label}
        onTouchStart={(event) => !disabled && pen.down(...at(event))}
        onTouchMove={(event) => pen.move(...at(event))}
        onTouchEnd={() => pen.up()}
        onTouchCancel={() => pen.up()}
      />
      <Button label={clearLabel} name={`${clearLabel} ${label}`} disabled={disabled} onPress={pen.clear} />
    </Frame>
  )
}

interface CanvasTouches {
  readonly touches: readonly { readonly x: number; readonly y: number }[]
  readonly timeStamp: number
}

/** On a canvas WeChat gives touches in the canvas's own CSS pixels. */
function placeOf(event: CanvasTouches, drawing: Drawing | undefined): [x: number, y: number, at: number] {
  const { x, y } = event.touches[0] ?? { x: 0, y: 0 }
  const { width, height } = drawing ?? { width: padWidth, height: padHeight }
  return [(x / width) * padWidth, (y / height) * padHeight, event.timeStamp]
}
