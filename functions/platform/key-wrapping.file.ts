import { readFileSync } from 'node:fs'
import { decrypt, encrypt } from './aes'
import type { KeyWrapping } from './sealer'

/** On one machine: the master key is a file of 32 random bytes that only its owner may read. */
export function fileKeyWrapping(path: string): KeyWrapping {
  const master = readFileSync(path)
  if (master.length !== 32) throw new Error(`The master key ${path} must have 32 bytes.`)
  return keyWrappingWith(master)
}

export const keyWrappingWith = (master: Uint8Array): KeyWrapping => ({
  wrap: async (key, purpose) => encrypt(master, key, purpose).toString('base64'),
  unwrap: async (wrapped, purpose) => decrypt(master, Buffer.from(wrapped, 'base64'), purpose),
})
