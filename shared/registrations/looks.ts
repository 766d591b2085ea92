/** How a picture looks from afar, measured when it was opened. Pictures of a place are alike from one part to the next. */
export interface Looks {
  /** Correlation of the brightness of neighbouring parts: near 1 in a photograph, near 0 in random dots. */
  readonly neighbours: number
  /** Standard deviation of the parts' brightness, 0 to 128: near 0 of a covered lens, and of dots too fine to see. */
  readonly spread: number
}

/** Measured: photographs of rooms and 1/f pictures lie above 0.5 and 12, random dots of any size below 0.2 or 3. */
const leastNeighbours = 0.3
const leastSpread = 4

/** Nothing can be made out in it. Photos that came before this was measured are not judged. */
export const showsNothing = (looks: Looks | undefined): boolean =>
  looks !== undefined && (looks.neighbours < leastNeighbours || looks.spread < leastSpread)
