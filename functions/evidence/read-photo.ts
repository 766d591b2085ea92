import { decode, encode } from 'jpeg-js'
import type { Looks } from '../../shared/registrations/looks'
import { sha256 } from '../platform/chain'
import { pixelsClaimed } from './jpeg-frame'
import { looksOf } from './looks-of'

/** Far above a phone's photo, whose long edge is 1,280, far below what would exhaust a function's memory (B48). */
const megapixels = 12
/** Even a picture of one colour takes more than a byte for 16 by 16 pixels: a file that claims more is cut off or made up. */
const pixelsPerByte = 256
const jpegQuality = 82

export type PhotoRead =
  | {
      readonly kind: 'photo'
      readonly bytes: Uint8Array
      readonly width: number
      readonly height: number
      readonly looks?: Looks
    }
  | { readonly kind: 'refused'; readonly because: 'otherBytes' | 'notAnImage' }

/**
 * A photo decoded and written anew: only its pixels survive, so no place, no serial number and nothing hidden
 * behind the picture is kept (B46, B48a, B48d).
 */
export function readPhoto(incoming: Uint8Array, hash: string): PhotoRead {
  if (sha256(incoming) !== hash) return { kind: 'refused', because: 'otherBytes' }
  if (incoming[0] !== 0xff || incoming[1] !== 0xd8) return { kind: 'refused', because: 'notAnImage' }
  const claimed = pixelsClaimed(incoming)
  if (claimed > megapixels * 1_000_000 || claimed > incoming.length * pixelsPerByte)
    return { kind: 'refused', because: 'notAnImage' }
  try {
    const options = {
      maxResolutionInMP: megapixels,
      maxMemoryUsageInMB: 512,
      formatAsRGBA: true,
      tolerantDecoding: false,
    }
    const picture = decode(incoming, { ...options, useTArray: true })
    const { data } = encode({ data: picture.data, width: picture.width, height: picture.height }, jpegQuality)
    const looks = looksOf(picture)
    return { kind: 'photo', bytes: data, width: picture.width, height: picture.height, ...(looks ? { looks } : {}) }
  } catch {
    // The decoder throws for anything it cannot draw: that is the answer.
    return { kind: 'refused', because: 'notAnImage' }
  }
}
