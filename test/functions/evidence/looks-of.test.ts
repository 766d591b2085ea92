import { encode } from 'jpeg-js'
import { drawPhoto } from '../../../console/cli/demonstration/photo'
import { type Chance, chance } from '../../../console/cli/demonstration/random'
import { readPhoto } from '../../../functions/evidence/read-photo'
import { sha256 } from '../../../functions/platform/chain'
import { showsNothing } from '../../../shared/registrations/looks'

type Shade = (x: number, y: number) => number
const [width, height] = [640, 480]

function jpeg(shade: Shade, quality = 60): Buffer {
  const data = Buffer.alloc(width * height * 4, 255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.fill(Math.max(0, Math.min(255, shade(x, y))), (y * width + x) * 4, (y * width + x) * 4 + 3)
  return Buffer.from(encode({ data, width, height }, quality).data)
}

/** Values at random points of a lattice, joined smoothly. */
function lattice(luck: Chance, cell: number): Shade {
  const across = Math.ceil(width / cell) + 2
  const points = Array.from({ length: across * (Math.ceil(height / cell) + 2) }, () => luck.next() - 0.5)
  const point = (x: number, y: number) => points[y * across + x] ?? 0
  return (x, y) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
    const [right, down] = [x / cell - column, y / cell - row]
    const top = point(column, row) * (1 - right) + point(column + 1, row) * right
    const bottom = point(column, row + 1) * (1 - right) + point(column + 1, row + 1) * right
    return top * (1 - down) + bottom * down
  }
}

/** As photographs are: strong where it changes slowly, weak where it changes fast (1/f), with the grain of a cheap camera. */
function likeAPhotograph(luck: Chance, contrast = 1): Buffer {
  const layers = [256, 128, 64, 32, 16, 8].map((cell) => ({ cell, shade: lattice(luck, cell) }))
  return jpeg((x, y) => {
    const sum = layers.reduce((all, { cell, shade }) => all + shade(x, y) * cell * 0.8, 0)
    return 120 + contrast * sum + luck.between(-12, 12)
  })
}

/** Random dots of that size. */
function dots(luck: Chance, size: number): Buffer {
  const across = Math.ceil(width / size)
  const values = Array.from({ length: across * Math.ceil(height / size) }, () => luck.between(0, 255))
  return jpeg((x, y) => values[Math.floor(y / size) * across + Math.floor(x / size)] ?? 0)
}

function looks(photo: Buffer) {
  const read = readPhoto(photo, sha256(photo))
  if (read.kind === 'refused' || !read.looks) throw new Error('A picture was refused, or not measured.')
  return read.looks
}

describe('how a picture looks', () => {
  it('of what photographs are like is that of a picture, also in poor light', () => {
    for (let seed = 1; seed <= 12; seed++) {
      for (const contrast of [1, 0.4]) {
        const seen = looks(likeAPhotograph(chance(seed), contrast))
        expect([seed, contrast, seen, showsNothing(seen)]).toEqual([seed, contrast, seen, false])
        expect(seen.neighbours).toBeGreaterThan(0.5)
      }
      expect(showsNothing(looks(drawPhoto(chance(seed))))).toBe(false)
    }
  })

  it('of random dots, fine or coarse, is that of nothing', () => {
    for (const size of [1, 2, 4, 8, 16, 40])
      for (let seed = 1; seed <= 4; seed++) {
        const seen = looks(dots(chance(seed * 100 + size), size))
        expect([size, seed, seen, showsNothing(seen)]).toEqual([size, seed, seen, true])
      }
  })

  it('of a covered lens is that of nothing', () => {
    const luck = chance(5)
    expect(showsNothing(looks(jpeg(() => 6 + luck.between(0, 4))))).toBe(true)
  })

  it('is not told of a picture too small to say anything, and such a photo is not judged', () => {
    const small = Buffer.from(encode({ data: Buffer.alloc(16 * 16 * 4, 128), width: 16, height: 16 }, 70).data)
    expect(readPhoto(small, sha256(small))).not.toHaveProperty('looks')
    expect(showsNothing(undefined)).toBe(false)
  })
})
