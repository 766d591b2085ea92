import * as fc from 'fast-check'
import {
  AFTER_END,
  afterPrefix,
  itemPosition,
  type Key,
  partitionPosition,
  segmentStart,
  sortEnd,
  sortPosition,
} from '../../../../infra/local/dynamodb/keys'
import type { AttributeValue } from '../../../../infra/local/dynamodb/values'

const key: Key = [
  { name: 'pk', type: 'S' },
  { name: 'sk', type: 'S' },
]
const position = (pk: string, sk: string) => itemPosition(key, { pk: { S: pk }, sk: { S: sk } })
const order = (one: string, other: string) => Math.sign(one < other ? -1 : Number(one > other))
// Any characters, with those that are special to the encoding more often.
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u0000', '\u0001', '\u0002', 'a', '户', '\ue000', '\uffff', '😀'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 6,
})

it('orders text as its UTF-8 bytes', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      expect(order(position('p', one), position('p', other))).toBe(
        Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other))),
      )
    }),
    { numRuns: 2000 },
  )
})

it('orders numbers by value', () => {
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000)
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [left, right] = [sortPosition({ N: one.toFixed(3) }), sortPosition({ N: other.toFixed(3) })]
      expect(order(left, right)).toBe(Math.sign(one - other))
    }),
    { numRuns: 1000 },
  )
})

it('orders bytes as unsigned', () => {
  const bytes = fc.uint8Array({ maxLength: 4 })
  const binary = (content: Uint8Array): AttributeValue => ({ B: Buffer.from(content).toString('base64') })
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const [left, right] = [sortPosition(binary(one)) + sortEnd, sortPosition(binary(other)) + sortEnd]
      expect(order(left, right)).toBe(Math.sign(Buffer.compare(one, other)))
    }),
    { numRuns: 1000 },
  )
})

it('keeps partitions apart and the bounds of a range tight', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (pk, sk, otherPk, otherSk) => {
      const prefix = partitionPosition({ S: pk })
      const inside = (place: string) => place >= prefix && place < afterPrefix(prefix)
      expect(inside(position(pk, sk))).toBe(true)
      expect(inside(position(otherPk, otherSk))).toBe(pk === otherPk)
      const at = prefix + sortPosition({ S: sk })
      const exactly = (place: string) => place >= at + sortEnd && place < at + AFTER_END
      const beginning = (place: string) => place >= at && place < afterPrefix(at)
      expect(exactly(position(pk, otherSk))).toBe(sk === otherSk)
      expect(beginning(position(pk, otherSk))).toBe(otherSk.startsWith(sk))
    }),
    { numRuns: 2000 },
  )
})

it('spreads partitions evenly over segments, even those that differ only at the end', () => {
  const counts = [0, 0, 0, 0]
  for (let n = 0; n < 4000; n += 1) {
    const place = partitionPosition({ S: `registration#${n}` })
    const segment = [3, 2, 1, 0].find((candidate) => place >= segmentStart(candidate, 4)) ?? 0
    counts[segment] = (counts[segment] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
