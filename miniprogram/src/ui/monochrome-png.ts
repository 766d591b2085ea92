import { rowDeflate } from './row-deflate'

/** A one-bit PNG (ISO 15948). `black` holds one byte a pixel, not zero where it is black; rows of `width`, a multiple of 8. */
export function monochromePng(black: Uint8Array, width: number): Uint8Array {
  const height = black.length / width
  const rowLength = width / 8 + 1
  const rows = new Uint8Array(rowLength * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * rowLength + 1 + (x >> 3)
      if (black[y * width + x] === 0) rows[at] = Number(rows[at]) | (0x80 >> (x & 7))
    }

  const header = [...bigEndian(width), ...bigEndian(height), 1, 0, 0, 0, 0]
  const compressed = [0x78, 0x01, ...rowDeflate(rows, rowLength), ...bigEndian(adler32(rows))]
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Uint8Array.from([...signature, ...chunk('IHDR', header), ...chunk('IDAT', compressed), ...chunk('IEND', [])])
}

function chunk(name: string, content: readonly number[]): number[] {
  const body = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...content]
  return [...bigEndian(content.length), ...body, ...bigEndian(crc32(body))]
}

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return ((high << 16) | low) >>> 0
}
