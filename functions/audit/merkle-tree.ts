import { sha256Bytes } from '../platform/chain'

/** RFC 6962, 2.1: leaves and nodes are hashed with different first bytes, so one cannot pass for the other. */
const leafHash = (leaf: Uint8Array): Uint8Array => sha256Bytes(Buffer.concat([Uint8Array.of(0), leaf]))
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256Bytes(Buffer.concat([Uint8Array.of(1), left, right]))

/** The root over these leaves in their order; of none, the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (!first) return sha256Bytes('')
  if (leaves.length === 1) return leafHash(first)
  const split = largestPowerBelow(leaves.length)
  return nodeHash(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)))
}

/** The largest power of two smaller than `count`. */
const largestPowerBelow = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)
