import { photoEdgePixels } from './outcomes'

interface Size {
  readonly width: number
  readonly height: number
}

/** The same picture with its long edge at most 1,280; never larger than it was. */
export function fitted({ width, height }: Size): Size {
  const scale = Math.min(1, photoEdgePixels / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** JPEG qualities tried in turn until the photo is small enough; the last is kept whatever its size. */
export const qualities = [80, 65, 50, 35] as const

/** Perceived brightness of 9 × 8 RGBA pixels, for `differenceHash`. */
export const greyOf = (rgba: ArrayLike<number>): number[] =>
  Array.from({ length: Math.floor(rgba.length / 4) }, (_, pixel) => {
    const [red, green, blue] = [rgba[pixel * 4], rgba[pixel * 4 + 1], rgba[pixel * 4 + 2]]
    return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue)
  })
