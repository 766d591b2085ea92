import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

const chunkBytes = 1024 * 1024

/** SHA-256 of a file, hexadecimal. `crypto.subtle` exists only on https pages and wants the whole file at once. */
export async function sha256Of(file: Blob, onProgress: (share: number) => void = () => undefined): Promise<string> {
  const hash = sha256.create()
  for (let from = 0; from < file.size; from += chunkBytes) {
    hash.update(new Uint8Array(await file.slice(from, from + chunkBytes).arrayBuffer()))
    onProgress(Math.min(1, (from + chunkBytes) / file.size))
  }
  return bytesToHex(hash.digest())
}
