/** Text keys in the order of their UTF-16 code units. Insertion and removal cost about the same at 100 or 1 000 000 keys. */
export interface OrderedMap<Value> {
  readonly size: number
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
  /** From `from` (included) up to `below` (excluded, or to the end). The map must not change meanwhile. */
  ascending(from: string, below?: string): Iterable<Value>
  descending(from: string, below?: string): Iterable<Value>
}

/** A leaf of a two-level tree: short enough that moving its tail is cheap. */
interface Leaf<Value> {
  readonly keys: string[]
  readonly values: Value[]
}

const LEAF_LIMIT = 256

export function createOrderedMap<Value>(): OrderedMap<Value> {
  const leaves: Leaf<Value>[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    get(key) {
      const leaf = leaves[leafOf(leaves, key)]
      if (!leaf) return undefined
      const place = lowerBound(leaf.keys, key)
      return leaf.keys[place] === key ? leaf.values[place] : undefined
    },
    set(key, value) {
      if (put(leaves, key, value)) size += 1
    },
    delete(key) {
      if (remove(leaves, key)) size -= 1
    },
    ascending: (from, below) => ascending(leaves, from, below),
    descending: (from, below) => descending(leaves, from, below),
  }
}

/** True if the key is new. */
function put<Value>(leaves: Leaf<Value>[], key: string, value: Value): boolean {
  const position = leafOf(leaves, key)
  const leaf = leaves[position]
  if (!leaf) return leaves.push({ keys: [key], values: [value] }) > 0
  const place = lowerBound(leaf.keys, key)
  if (leaf.keys[place] === key) {
    leaf.values[place] = value
    return false
  }
  leaf.keys.splice(place, 0, key)
  leaf.values.splice(place, 0, value)
  if (leaf.keys.length > LEAF_LIMIT) splitLeaf(leaves, position)
  return true
}

/** True if the key was there. */
function remove<Value>(leaves: Leaf<Value>[], key: string): boolean {
  const position = leafOf(leaves, key)
  const leaf = leaves[position]
  if (!leaf) return false
  const place = lowerBound(leaf.keys, key)
  if (leaf.keys[place] !== key) return false
  leaf.keys.splice(place, 1)
  leaf.values.splice(place, 1)
  if (leaf.keys.length === 0) leaves.splice(position, 1)
  return true
}

/** The last leaf whose first key is not above `key`; the first leaf if there is none. */
function leafOf(leaves: readonly Leaf<unknown>[], key: string): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (firstKey(leaves, middle) <= key) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function lowerBound(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    // Between low and high there is always a key.
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}

function firstKey(leaves: readonly Leaf<unknown>[], position: number): string {
  // No leaf is ever empty.
  return leaves[position]?.keys[0] as string
}

/** Keys that only grow leave full leaves behind; all others are halved. */
function splitLeaf<Value>(leaves: Leaf<Value>[], position: number) {
  const leaf = leaves[position]
  if (!leaf) return
  const isLast = position === leaves.length - 1
  const keep = isLast ? LEAF_LIMIT - 16 : LEAF_LIMIT >> 1
  leaves.splice(position + 1, 0, { keys: leaf.keys.splice(keep), values: leaf.values.splice(keep) })
}

function* ascending<Value>(leaves: readonly Leaf<Value>[], from: string, below?: string): Iterable<Value> {
  for (let position = leafOf(leaves, from); position < leaves.length; position += 1) {
    const { keys, values } = leaves[position] as Leaf<Value>
    for (let place = lowerBound(keys, from); place < keys.length; place += 1) {
      if (below !== undefined && (keys[place] as string) >= below) return
      yield values[place] as Value
    }
  }
}

function* descending<Value>(leaves: readonly Leaf<Value>[], from: string, below?: string): Iterable<Value> {
  const start = below === undefined ? leaves.length - 1 : leafOf(leaves, below)
  for (let position = start; position >= 0; position -= 1) {
    const leaf = leaves[position]
    if (!leaf) return
    const { keys, values } = leaf
    for (let place = (below === undefined ? keys.length : lowerBound(keys, below)) - 1; place >= 0; place -= 1) {
      if ((keys[place] as string) < from) return
      yield values[place] as Value
    }
  }
}
