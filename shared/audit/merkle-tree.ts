/** SHA-256 of the parts one after the other. */
type Digest = (...parts: readonly Uint8Array[]) => Uint8Array

/**
 * The root over these leaves in their order (RFC 6962, 2.1); of none, the hash of nothing. Leaves and nodes are hashed with
 * different first bytes, so one cannot pass for the other.
 */
export function merkleRoot(leaves: readonly Uint8Array[], digest: Digest): Uint8Array {
  const [first] = leaves
  if (!first) return digest()
  if (leaves.length === 1) return digest(Uint8Array.of(0), first)
  const split = largestPowerBelow(leaves.length)
  const [left, right] = [merkleRoot(leaves.slice(0, split), digest), merkleRoot(leaves.slice(split), digest)]
  return digest(Uint8Array.of(1), left, right)
}

/** The largest power of two smaller than `count`. */
const largestPowerBelow = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)
