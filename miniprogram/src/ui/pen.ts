import type { Signature, Stroke } from './sign-pad.props'
import { padWidth, signaturePng } from './signature-picture'

export interface Pen {
  /** Where the pen is, in the pad's own 600 × 300, and the event's time in milliseconds. */
  down(x: number, y: number, atMilliseconds: number): void
  move(x: number, y: number, atMilliseconds: number): void
  up(): void
  clear(): void
  /** Draws everything again on a canvas that has become ready. */
  drawOn(context: CanvasRenderingContext2D): void
}

/** The canvas is this many pixels wide, whatever the screen: its size never changes, so nothing erases what is drawn. */
export const canvasWidth = 2 * padWidth

type Point = Stroke[number]

/** Collects strokes and draws them; knows nothing of touches, pointers or platforms. */
export function createPen(initial: readonly Stroke[], onChange: (signature: Signature | undefined) => void): Pen {
  let strokes: readonly Stroke[] = initial
  let current: Point[] | undefined
  let startedAt: number | undefined
  let canvas: CanvasRenderingContext2D | undefined

  const pointAt = (x: number, y: number, at: number): Point => {
    startedAt ??= at - (strokes.at(-1)?.at(-1)?.[2] ?? 0)
    return [Math.round(x), Math.round(y), Math.round(at - startedAt)]
  }

  return {
    down(x, y, at) {
      current = [pointAt(x, y, at)]
      drawSegment(canvas, current)
    },
    move(x, y, at) {
      current?.push(pointAt(x, y, at))
      if (current) drawSegment(canvas, current)
    },
    up() {
      if (current === undefined) return
      strokes = [...strokes, current]
      current = undefined
      onChange(signatureOf(strokes))
    },
    clear() {
      strokes = []
      current = undefined
      startedAt = undefined
      canvas?.clearRect(0, 0, canvasWidth, canvasWidth)
      onChange(undefined)
    },
    drawOn(context) {
      canvas = context
      for (const stroke of strokes)
        for (let length = 1; length <= stroke.length; length++) drawSegment(canvas, stroke.slice(0, length))
    },
  }
}

/** The picture is made when somebody asks for it: once, not after each of thirty strokes. */
function signatureOf(strokes: readonly Stroke[]): Signature {
  let picture: Uint8Array | undefined
  return {
    strokes,
    get png() {
      picture ??= signaturePng(strokes)
      return picture
    },
  }
}

function drawSegment(canvas: CanvasRenderingContext2D | undefined, stroke: Stroke): void {
  const [x, y] = stroke.at(-1) ?? [0, 0]
  const [fromX, fromY] = stroke.at(-2) ?? [x, y]
  if (canvas === undefined) return
  canvas.lineWidth = 10
  canvas.lineCap = 'round'
  canvas.strokeStyle = '#000000'
  canvas.beginPath()
  canvas.moveTo(2 * fromX, 2 * fromY)
  // A dot is a line of no length, which WeChat's canvas does not draw.
  canvas.lineTo(2 * x + (fromX === x && fromY === y ? 0.1 : 0), 2 * y)
  canvas.stroke()
}
