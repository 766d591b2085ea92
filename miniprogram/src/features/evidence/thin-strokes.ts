import type { Stroke } from '../../../../shared/registrations/interview'
import { padHeight as height, padWidth as width } from '../../ui/signature-picture'

const mostPoints = 1200
const mostStrokes = 80

/**
 * The pad's strokes as they are kept: x and y in 0…1, three decimals. A long signature keeps every second, third … point,
 * and the ends of every stroke, so that it stays a signature and under the server's limit.
 */
export function thinStrokes(strokes: readonly Stroke[]): readonly Stroke[] {
  const kept = strokes.slice(0, mostStrokes)
  const points = kept.reduce((sum, stroke) => sum + stroke.length, 0)
  const step = Math.ceil(points / mostPoints)
  return kept.map((stroke) =>
    stroke
      .filter((_, at) => at % step === 0 || at === stroke.length - 1)
      .map(([x, y, t]): Stroke[number] => [share(x, width), share(y, height), Math.max(0, Math.round(t))]),
  )
}

const share = (at: number, whole: number): number => Math.round(Math.min(1, Math.max(0, at / whole)) * 1000) / 1000

/** Back to the pad, to show a signature already given. */
export const onPad = (strokes: readonly Stroke[]): readonly Stroke[] =>
  strokes.map((stroke) => stroke.map(([x, y, t]): Stroke[number] => [x * width, y * height, t]))
