import { createHash } from 'node:crypto'
import * as tree from '../../shared/audit/merkle-tree'

const digest = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const merkleRoot = (leaves: readonly Uint8Array[]): Uint8Array => tree.merkleRoot(leaves, digest)
