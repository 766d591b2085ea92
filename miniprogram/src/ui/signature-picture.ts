import { monochromePng } from './monochrome-png'
import type { Stroke } from './sign-pad.props'

export const padWidth = 600
export const padHeight = 300
const penRadius = 2

/**
 * The signature as a PNG, drawn by ourselves: WeChat and browsers each export a canvas differently, and a picture that
 * is derived must be the same wherever it is derived.
 */
export function signaturePng(strokes: readonly Stroke[]): Uint8Array {
  const black = new Uint8Array(padWidth * padHeight)
  for (const stroke of strokes)
    stroke.forEach(([x, y], index) => {
      const [fromX, fromY] = stroke[Math.max(0, index - 1)] ?? [x, y]
      drawLine(black, [fromX, fromY], [x, y])
    })
  return monochromePng(black, padWidth)
}

type Point = readonly [x: number, y: number]

function drawLine(black: Uint8Array, from: Point, to: Point): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1])))
  for (let step = 0; step <= steps; step++) {
    const part = step / steps
    drawDot(black, Math.round(from[0] + (to[0] - from[0]) * part), Math.round(from[1] + (to[1] - from[1]) * part))
  }
}

function drawDot(black: Uint8Array, centreX: number, centreY: number): void {
  for (let y = centreY - penRadius; y <= centreY + penRadius; y++)
    for (let x = centreX - penRadius; x <= centreX + penRadius; x++) {
      const isInside = x >= 0 && x < padWidth && y >= 0 && y < padHeight
      const isRound = (x - centreX) ** 2 + (y - centreY) ** 2 <= penRadius ** 2 + 1
      if (isInside && isRound) black[y * padWidth + x] = 1
    }
}
