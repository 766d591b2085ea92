import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { differenceHash, sha256Hex, sha256OfText, toBase64, toHex, utf8 } from '../../../miniprogram/src/platform/hash'
import { uuidFrom } from '../../../miniprogram/src/platform/uuid'

it('hashes bytes and text as every other SHA-256 does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 80 }), (bytes, text) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(sha256OfText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
  )
})

it('writes UTF-8 as TextEncoder does, also for half a surrogate pair', () => {
  for (const text of ['', 'a', '·', '入户', '𠮷', '😀', '\ud800', 'x\udc00y', '\ud83d\ud83d\ude00'])
    expect(utf8(text)).toEqual(Uint8Array.from(new TextEncoder().encode(text)))
})

it('writes hexadecimal and base64', () => {
  for (const bytes of [[], [0], [255, 1], [1, 2, 3], [250, 251, 252, 253]].map((values) => Uint8Array.from(values))) {
    expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  }
})

it('calls a brighter copy of a picture the same and its mirror another', () => {
  const picture = Array.from({ length: 72 }, (_, index) => (index * 37) % 200)
  const brighter = picture.map((grey) => grey + 40)
  const mirrored = picture.map((_, index) => picture[Math.floor(index / 9) * 9 + 8 - (index % 9)] ?? 0)

  expect(differenceHash(picture)).toMatch(/^[0-9a-f]{16}$/)
  expect(differenceHash(brighter)).toBe(differenceHash(picture))
  expect(differenceHash(mirrored)).not.toBe(differenceHash(picture))
})

it('makes a version 4 UUID of sixteen bytes and leaves the bytes alone', () => {
  const bytes = Uint8Array.from({ length: 16 }, () => 0xff)
  expect(uuidFrom(bytes)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(bytes[6]).toBe(0xff)
})
