import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button.h5'
import { ErrorText, Hint, useDescriptions } from './labelled.h5'
import { canvasWidth, createPen } from './pen'
import type { SignPadProps } from './sign-pad.props'
import { padHeight, padWidth } from './signature-picture'

/** A raw canvas: Taro's own resets its size at each render, which erases the drawing. */
export function SignPad(props: SignPadProps) {
  const { label, clearLabel, disabled = false, initialStrokes = [], onChange } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const report = useRef(onChange)
  report.current = onChange
  const [pen] = useState(() => createPen(initialStrokes, (signature) => report.current(signature)))
  const { aria, ...ids } = useDescriptions(props)

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) pen.drawOn(context)
  }, [pen])

  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Hint {...props} {...ids} />
      <canvas
        ref={canvas}
        className="sign-pad"
        width={canvasWidth}
        height={canvasWidth / 2}
        role="img"
        aria-label={label}
        aria-describedby={aria['aria-describedby']}
        onPointerDown={(event) => {
          if (disabled || !event.isPrimary) return
          event.currentTarget.setPointerCapture(event.pointerId)
          pen.down(...placeOf(event))
        }}
        onPointerMove={(event) => event.isPrimary && pen.move(...placeOf(event))}
        onPointerUp={() => pen.up()}
        onPointerCancel={() => pen.up()}
      />
      <Button label={clearLabel} name={`${clearLabel} ${label}`} disabled={disabled} onPress={pen.clear} />
      <ErrorText {...props} {...ids} />
    </div>
  )
}

function placeOf(event: PointerEvent<HTMLCanvasElement>): [x: number, y: number, at: number] {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const x = ((event.clientX - left) / width) * padWidth
  const y = ((event.clientY - top) / height) * padHeight
  return [x, y, event.timeStamp]
}
