import type { Looks } from '../../shared/registrations/looks'

interface Picture {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel. */
  readonly data: Uint8Array
}

const [columns, rows] = [16, 12]

/** Undefined of a picture too small to say anything of. */
export function looksOf(picture: Picture): Looks | undefined {
  if (picture.width < columns * 4 || picture.height < rows * 4) return undefined
  const parts = brightnessOfParts(picture)
  const mean = average(parts)
  const spread = Math.sqrt(average(parts.map((part) => (part - mean) ** 2)))
  return { neighbours: rounded(correlation(neighbourPairs(parts))), spread: rounded(spread) }
}

/** Mean brightness of each part, row by row. Every third pixel of each third line is enough, and a ninth of the work. */
function brightnessOfParts({ width, height, data }: Picture): number[] {
  const sums = new Float64Array(columns * rows)
  const counts = new Float64Array(columns * rows)
  for (let y = 0; y < height; y += 3) {
    const row = Math.floor((y * rows) / height) * columns
    for (let x = 0; x < width; x += 3) {
      const part = row + Math.floor((x * columns) / width)
      const at = (y * width + x) * 4
      sums[part] = Number(sums[part]) + 0.299 * byte(data, at) + 0.587 * byte(data, at + 1) + 0.114 * byte(data, at + 2)
      counts[part] = Number(counts[part]) + 1
    }
  }
  return [...sums].map((sum, part) => sum / Number(counts[part]))
}

const byte = (data: Uint8Array, at: number): number => data[at] ?? 0

/** Each part with the one on its right and the one below. */
function neighbourPairs(parts: readonly number[]): (readonly [number, number])[] {
  return parts.flatMap((part, at) => {
    const right = (at + 1) % columns === 0 ? undefined : parts[at + 1]
    return [right, parts[at + columns]].flatMap((other) => (other === undefined ? [] : [[part, other] as const]))
  })
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const [mean, otherMean] = [average(ones), average(others)]
  const together = average(pairs.map(([one, other]) => (one - mean) * (other - otherMean)))
  const alone = Math.sqrt(average(ones.map((x) => (x - mean) ** 2)) * average(others.map((x) => (x - otherMean) ** 2)))
  return alone === 0 ? 1 : together / alone
}

const average = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const rounded = (number: number): number => Math.round(number * 100) / 100
