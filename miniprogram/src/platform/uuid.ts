import { toHex } from './hash'

/** Version 4 (RFC 9562) of 16 random bytes. */
export function uuidFrom(random: Uint8Array): string {
  const bytes = Uint8Array.from(random)
  bytes[6] = (Number(bytes[6]) & 0x0f) | 0x40
  bytes[8] = (Number(bytes[8]) & 0x3f) | 0x80
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
