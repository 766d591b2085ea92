import type { Stroke } from './interview'

/** A twentieth of the pad: less than any name, any cross and any thumb's trace, more than a pen that only touched the glass. */
const leastExtent = 0.05

/** Did somebody write? The points must spread over the pad: the same point twice is a touch, not a signature. */
export function hasInk(strokes: readonly Stroke[]): boolean {
  const points = strokes.flat()
  return extentOf(points.map(([x]) => x)) >= leastExtent || extentOf(points.map(([, y]) => y)) >= leastExtent
}

const extentOf = (at: readonly number[]): number => (at.length < 2 ? 0 : Math.max(...at) - Math.min(...at))
