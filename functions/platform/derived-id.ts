import { sha256 } from './chain'

/** The same cause always gets the same command id, so its effect happens exactly once however often a job runs. */
export function derivedId(cause: string): string {
  const hex = sha256(cause)
  // The version and variant bits of a UUID (RFC 9562, version 8: made by the application).
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
