import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c, crc64nvme } from './cyclic-checksums'

export interface Digest {
  update(bytes: Buffer): void
  /** Once, at the end. */
  digest(): Buffer
}

export const checksumAlgorithms = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

/** Base64 as on the wire; a checksum made of parts' checksums ends in `-<number of parts>`. */
export type Checksums = Readonly<Partial<Record<ChecksumAlgorithm, string>>>

const digests: Readonly<Record<ChecksumAlgorithm, () => Digest>> = {
  crc32: () => cyclic32(crc32),
  crc32c: () => cyclic32(crc32c),
  crc64nvme,
  sha1: () => hashing('sha1'),
  sha256: () => hashing('sha256'),
}

export function startDigest(algorithm: ChecksumAlgorithm): Digest {
  return digests[algorithm]()
}

export function hashing(name: string): Digest {
  const hash = createHash(name)
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() }
}

export function isChecksumAlgorithm(name: string): name is ChecksumAlgorithm {
  return checksumAlgorithms.some((algorithm) => algorithm === name)
}

export function checksumHeaders(checksums: Checksums): Record<string, string> {
  return Object.fromEntries(Object.entries(checksums).map(([name, value]) => [`x-amz-checksum-${name}`, value]))
}

/** Element names in documents: ChecksumCRC32, ChecksumSHA256 … */
export function checksumElements(checksums: Checksums): Record<string, string> {
  return Object.fromEntries(Object.entries(checksums).map(([name, value]) => [`Checksum${name.toUpperCase()}`, value]))
}

function cyclic32(grow: (bytes: Buffer, before: number) => number): Digest {
  let value = 0
  return {
    update(bytes) {
      value = grow(bytes, value)
    },
    digest() {
      const result = Buffer.alloc(4)
      result.writeUInt32BE(value)
      return result
    },
  }
}
