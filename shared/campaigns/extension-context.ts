import type { Context } from '../journal/stream'

/** What a rule about extensions may know besides the campaign and the command. */
export interface ExtensionContext extends Context {
  /** SHA-256, hexadecimal, of UTF-8 text. */
  digest(text: string): string
}
