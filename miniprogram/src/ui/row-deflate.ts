/**
 * Deflate (RFC 1951) for pictures that are mostly empty: fixed codes, and one kind of repetition, "as in the row above".
 * A signature of 22 KB becomes about 2 KB. `rowLength` must be 65 to 96, so that one distance code serves.
 */
export function rowDeflate(bytes: Uint8Array, rowLength: number): number[] {
  const out = bitWriter()
  out.bits(0b011, 3) // the last block, fixed codes
  for (let at = 0; at < bytes.length; ) {
    const length = repetition(bytes, at, rowLength)
    if (length >= shortest) {
      writeLength(out, length)
      out.code(distanceCode, 5)
      out.bits(rowLength - distanceBase, distanceExtraBits)
      at += length
    } else {
      writeLiteral(out, bytes[at] ?? 0)
      at++
    }
  }
  out.code(0, 7) // end of block
  return out.finish()
}

const shortest = 3
const longest = 258
const distanceCode = 12
const distanceBase = 65
const distanceExtraBits = 5

function repetition(bytes: Uint8Array, at: number, rowLength: number): number {
  let length = 0
  while (at >= rowLength && length < longest && at + length < bytes.length) {
    if (bytes[at + length] !== bytes[at + length - rowLength]) break
    length++
  }
  return length
}

type Writer = ReturnType<typeof bitWriter>

const writeLiteral = (out: Writer, value: number): void =>
  value < 144 ? out.code(0x30 + value, 8) : out.code(0x190 + value - 144, 9)

/** RFC 1951, 3.2.5: codes 257 to 285, the shortest length and the extra bits of each. */
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]

function writeLength(out: Writer, length: number): void {
  const index = lengthBases.reduce((found, base, candidate) => (base <= length ? candidate : found), 0)
  const symbol = 257 + index
  if (symbol < 280) out.code(symbol - 256, 7)
  else out.code(0xc0 + symbol - 280, 8)
  const extraBits = index < 8 || index === 28 ? 0 : (index >> 2) - 1
  out.bits(length - (lengthBases[index] ?? length), extraBits)
}

function bitWriter() {
  const bytes: number[] = []
  let pending = 0
  let count = 0
  const bit = (value: number) => {
    pending |= value << count
    if (++count === 8) {
      bytes.push(pending)
      pending = 0
      count = 0
    }
  }
  return {
    /** Least significant bit first: extra bits. */
    bits(value: number, length: number): void {
      for (let index = 0; index < length; index++) bit((value >> index) & 1)
    },
    /** Most significant bit first: Huffman codes. */
    code(value: number, length: number): void {
      for (let index = length - 1; index >= 0; index--) bit((value >> index) & 1)
    },
    finish(): number[] {
      if (count > 0) bytes.push(pending)
      return bytes
    },
  }
}
