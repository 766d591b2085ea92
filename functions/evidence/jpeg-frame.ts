/** A start-of-frame marker: C0 to CF without the tables C4, C8 and CC (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const startOfScan = 0xda

/** How many pixels a JPEG says it has: the largest of its frame headers, read without decoding. 0 if it says nothing. */
export function pixelsClaimed(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  let pixels = 0
  for (let at = 2; at + 9 <= jpeg.length && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === startOfScan) break
    // A marker may be filled up with FF bytes in front (B.1.1.2).
    if (marker === 0xff) at += 1
    else {
      if (isFrame(marker)) pixels = Math.max(pixels, view.getUint16(at + 5) * view.getUint16(at + 7))
      at += 2 + view.getUint16(at + 2)
    }
  }
  return pixels
}
