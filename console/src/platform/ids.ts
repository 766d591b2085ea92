/** `crypto.randomUUID` exists only on https pages; an office server on the local network may have none. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 100 random bits as twenty letters and digits that are not mistaken for one another (no 0, 1, 8, 9). */
export const newInvitation = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => base32.charAt(byte & 31)).join('')

/** `ABCD-EFGH-…`: easier to read aloud and to type. */
export const inGroups = (invitation: string): string => invitation.replace(/(.{4})(?=.)/g, '$1-')

export const withoutGroups = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()
