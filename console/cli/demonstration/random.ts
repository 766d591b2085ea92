/** Repeatable chance (mulberry32): the same seed invents the same county. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T
  happens(share: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    happens: (share) => next() < share,
  }
}
