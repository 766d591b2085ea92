/** Keys in the order of their UTF-8 bytes. JavaScript's own order differs for characters outside the basic plane. */
export function compareKeys(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length)
  for (let index = 0; index < shorter; index++) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** The index of the first key greater than `key`, or not less than it. Keys are sorted. */
export function indexAfter(keys: readonly string[], key: string, orEqual: 'after' | 'atOrAfter'): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const comparison = compareKeys(keys[middle] ?? '', key)
    if (comparison < 0 || (comparison === 0 && orEqual === 'after')) low = middle + 1
    else high = middle
  }
  return low
}

/** Halves of surrogate pairs stand for characters above U+FFFF, so they come after U+E000–U+FFFF. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
