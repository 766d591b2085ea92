import type { Digest } from './checksums'

// The polynomials are bit-reversed. CRC-64/NVME is kept as two 32-bit halves: BigInt would be twenty times slower.
const castagnoli = 0x82f63b78
const nvmeHigh = 0x9a6c9329
const nvmeLow = 0xac4bc9b5

const castagnoliTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ castagnoli : value >>> 1
  return value
})

/** Continues from `before`, 0 at the beginning. */
export function crc32c(bytes: Buffer, before: number): number {
  let value = ~before
  for (const byte of bytes) value = (castagnoliTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

const nvmeTable = Array.from({ length: 256 }, (_, index) => {
  let high = 0
  let low = index
  for (let bit = 0; bit < 8; bit++) {
    const odd = low & 1
    low = (low >>> 1) | (high << 31)
    high >>>= 1
    if (odd) {
      high ^= nvmeHigh
      low ^= nvmeLow
    }
  }
  return { high, low }
})
const nvmeTableHigh = Int32Array.from(nvmeTable, ({ high }) => high)
const nvmeTableLow = Int32Array.from(nvmeTable, ({ low }) => low)

export function crc64nvme(): Digest {
  let high = -1
  let low = -1
  return {
    update(bytes) {
      for (const byte of bytes) {
        const index = (low ^ byte) & 255
        low = ((low >>> 8) | (high << 24)) ^ (nvmeTableLow[index] ?? 0)
        high = (high >>> 8) ^ (nvmeTableHigh[index] ?? 0)
      }
    },
    digest() {
      const result = Buffer.alloc(8)
      result.writeInt32BE(~high, 0)
      result.writeInt32BE(~low, 4)
      return result
    },
  }
}
