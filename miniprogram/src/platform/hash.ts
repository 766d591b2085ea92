import { sha256 } from '@noble/hashes/sha2'

// Neither `crypto` nor `TextEncoder` exists in WeChat's JavaScript, so all of this is our own or noble's.

export const sha256Hex = (bytes: Uint8Array): string => toHex(sha256(bytes))

/** Of the text's UTF-8 bytes: what the server computes over a body as it arrives. */
export const sha256OfText = (text: string): string => sha256Hex(utf8(text))

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** As `TextEncoder`: a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    const point = wellFormed(text.codePointAt(index) ?? 0)
    if (point > 0xffff) index++
    bytes.push(...encoded(point))
  }
  return Uint8Array.from(bytes)
}

const wellFormed = (point: number): number => (point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)

function encoded(point: number): number[] {
  if (point < 0x80) return [point]
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)]
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)]
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    text += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63)
    text += second === undefined ? '=' : alphabet.charAt((bits >> 6) & 63)
    text += third === undefined ? '=' : alphabet.charAt(bits & 63)
  }
  return text
}

/**
 * A perceptual hash: one bit for each pair of neighbours in a picture of 9 × 8 grey values, 16 hexadecimal digits. The
 * same photo taken twice or saved again differs in a few bits only.
 */
export function differenceHash(grey: ArrayLike<number>): string {
  const bytes = new Uint8Array(8)
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column
      const brighter = Number(grey[at]) < Number(grey[at + 1])
      if (brighter) bytes[row] = Number(bytes[row]) | (0x80 >> column)
    }
  return toHex(bytes)
}
