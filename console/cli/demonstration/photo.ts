import { encode } from 'jpeg-js'
import type { Chance } from './random'

/** Drawn on a board of 320 by 240, kept at half that: decoding 600 of them is what a first start waits for. */
const [board, width, height] = [2, 160, 120]

/** A drawn picture of two people before a house: plainly no photograph, and never twice the same. */
export function drawPhoto(chance: Chance): Buffer {
  const data = Buffer.alloc(width * height * 4)
  const [sky, wall, roof] = [colour(chance, 190, 230), colour(chance, 170, 210), colour(chance, 90, 140)]
  const [left, right] = [90 + chance.between(-20, 20), 210 + chance.between(-20, 20)]
  const clothes = [colour(chance, 40, 200), colour(chance, 40, 200)]

  const place = (x: number, y: number): readonly number[] => {
    if (y > 40 && y <= 70 && Math.abs(x - 160) < 60 + (y - 40) * 3) return roof
    if (y > 70 && y < 200 && x > 40 && x < 280) return wall
    return y >= 200 ? ground : sky
  }

  const shadeAt = (x: number, y: number): readonly number[] => {
    const person = [left, right].findIndex((middle) => isPerson(x - middle, y))
    return person < 0 ? place(x, y) : bodyAt(y, clothes[person] ?? sky)
  }

  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = shadeAt(x * board, y * board)
      data.set([...shade.map((part) => Math.min(255, part + chance.between(0, 3))), 255], (y * width + x) * 4)
    }
  return Buffer.from(encode({ data, width, height }, 60).data)
}

const ground = [150, 140, 110]
const bodyAt = (y: number, clothes: readonly number[]): readonly number[] => (y < 118 ? [225, 190, 160] : clothes)

const isPerson = (x: number, y: number): boolean =>
  x * x + (y - 100) * (y - 100) < 18 * 18 || (y >= 118 && y < 215 && Math.abs(x) < 14 + (y - 118) / 8)

const colour = (chance: Chance, least: number, most: number): number[] =>
  [0, 1, 2].map(() => chance.between(least, most))
