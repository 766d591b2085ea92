import { encode } from 'jpeg-js'
import { type Chance, chance } from './random'

const [width, height] = [320, 240]

const differentPictures = 24
const drawn = new Map<number, Buffer>()

/**
 * A drawn picture of two people before a house: plainly no photograph. A comment inside makes each file one of its own,
 * because drawing hundreds would take longer than everything else.
 */
export function drawPhoto(luck: Chance): Buffer {
  const number = luck.between(1, differentPictures)
  const picture = drawn.get(number) ?? draw(chance(number))
  drawn.set(number, picture)
  return withComment(picture, `${luck.next()}`)
}

/** A comment segment right behind the start marker (ITU T.81, B.2.4.5). */
function withComment(picture: Buffer, comment: string): Buffer {
  const segment = Buffer.from(`\xff\xfe\0\0${comment}`, 'latin1')
  segment.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)])
}

function draw(luck: Chance): Buffer {
  const data = Buffer.alloc(width * height * 4)
  const [sky, wall, roof] = [colour(luck, 190, 230), colour(luck, 170, 210), colour(luck, 90, 140)]
  const [left, right] = [90 + luck.between(-20, 20), 210 + luck.between(-20, 20)]
  const clothes = [colour(luck, 40, 200), colour(luck, 40, 200)]

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
      const shade = shadeAt(x, y)
      data.set([...shade.map((part) => Math.min(255, part + luck.between(0, 3))), 255], (y * width + x) * 4)
    }
  return Buffer.from(encode({ data, width, height }, 60).data)
}

const ground = [150, 140, 110]
const bodyAt = (y: number, clothes: readonly number[]): readonly number[] => (y < 118 ? [225, 190, 160] : clothes)

const isPerson = (x: number, y: number): boolean =>
  x * x + (y - 100) * (y - 100) < 18 * 18 || (y >= 118 && y < 215 && Math.abs(x) < 14 + (y - 118) / 8)

const colour = (luck: Chance, least: number, most: number): number[] => [0, 1, 2].map(() => luck.between(least, most))
