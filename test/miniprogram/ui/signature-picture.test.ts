import { inflateSync } from 'node:zlib'
import { padHeight, padWidth, signaturePng } from '../../../miniprogram/src/ui/signature-picture'

const chunksOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png)
  const chunks: Record<string, Buffer> = {}
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks[bytes.toString('latin1', at + 4, at + 8)] = bytes.subarray(at + 8, at + 8 + length)
    at += length + 12
  }
  return chunks
}

const pixel = (rows: Buffer, x: number, y: number) =>
  (Number(rows[y * (padWidth / 8 + 1) + 1 + (x >> 3)]) >> (7 - (x & 7))) & 1

const wave = Array.from({ length: 200 }, (_, at) => [50 + at * 2.5, 150 + 80 * Math.sin(at / 9), at * 8] as const)

it('draws each stroke black on white at its place', () => {
  const { IHDR, IDAT } = chunksOf(
    signaturePng([
      [
        [100, 50, 0],
        [300, 50, 200],
      ],
    ]),
  )
  const rows = inflateSync(IDAT ?? Buffer.alloc(0))

  expect([IHDR?.readUInt32BE(0), IHDR?.readUInt32BE(4)]).toEqual([padWidth, padHeight])
  expect(rows).toHaveLength(padHeight * (padWidth / 8 + 1))
  expect([pixel(rows, 100, 50), pixel(rows, 200, 50), pixel(rows, 300, 50)]).toEqual([0, 0, 0])
  expect([pixel(rows, 200, 60), pixel(rows, 310, 50), pixel(rows, 0, 0)]).toEqual([1, 1, 1])
})

it('keeps a whole signature under 6 KB', () => {
  expect(signaturePng([wave, wave.map(([x, y, at]) => [x, y / 2, at] as const)]).length).toBeLessThan(6 * 1024)
})

it('gives the same bytes for the same strokes, and a picture for a single dot', () => {
  expect(signaturePng([wave])).toEqual(signaturePng([wave]))
  const rows = inflateSync(chunksOf(signaturePng([[[300, 150, 0]]])).IDAT ?? Buffer.alloc(0))
  expect(pixel(rows, 300, 150)).toBe(0)
})

it('cuts off what lies outside the pad', () => {
  const outside = [
    [-50, -50, 0],
    [700, 400, 9],
  ] as const
  expect(() => inflateSync(chunksOf(signaturePng([outside])).IDAT ?? Buffer.alloc(0))).not.toThrow()
})
