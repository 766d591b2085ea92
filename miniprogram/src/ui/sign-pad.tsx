import { Canvas } from '@tarojs/components'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
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

  const find = useCallback(() => {
    findDrawing(id, { width: canvasWidth, height: canvasWidth / 2 })
      .then((found) => {
        drawing.current = found
        if (found) pen.drawOn(found.context)
      })
      // As good as not found: the next touch looks again.
      .catch(() => undefined)
  }, [id, pen])
  useEffect(find, [find])

  /** Without a canvas nobody sees what she writes: such a touch is no stroke, it looks for the canvas again. */
  function down(event: CanvasTouches): void {
    if (disabled) return
    if (drawing.current) pen.down(...placeOf(event, drawing.current))
    else find()
  }
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
        onTouchStart={down}
        onTouchMove={(event) => drawing.current && pen.move(...placeOf(event, drawing.current))}
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
function placeOf(event: CanvasTouches, { width, height }: Drawing): [x: number, y: number, at: number] {
  const { x, y } = event.touches[0] ?? { x: 0, y: 0 }
  return [(x / width) * padWidth, (y / height) * padHeight, event.timeStamp]
}
