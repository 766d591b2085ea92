import { compareKeys, indexAfter } from '../store/key-order'

export type Step = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'prefix'; readonly prefix: string }

export interface Walk {
  readonly prefix: string
  readonly delimiter: string
  /** A key, or a common prefix, that was already told. */
  readonly after: string
}

/** Keys in order, those with a delimiter after the prefix folded into one step which jumps over all of them. */
export function* walkKeys(keys: readonly string[], { prefix, delimiter, after }: Walk): Generator<Step> {
  const start = compareKeys(after, prefix) >= 0 && after !== '' ? after : prefix
  let index = indexAfter(keys, start, start === after && after !== '' ? 'after' : 'atOrAfter')
  // Having told a common prefix means having told everything under it.
  const told = commonPrefix(after, prefix, delimiter)
  if (told !== undefined && told === after) index = indexBehind(keys, index, told)

  while (index < keys.length) {
    const key = keys[index]
    if (key === undefined || !key.startsWith(prefix)) return
    const common = commonPrefix(key, prefix, delimiter)
    yield common === undefined ? { kind: 'key', key } : { kind: 'prefix', prefix: common }
    index = common === undefined ? index + 1 : indexBehind(keys, index, common)
  }
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '' || !key.startsWith(prefix)) return undefined
  const found = key.indexOf(delimiter, prefix.length)
  return found < 0 ? undefined : key.slice(0, found + delimiter.length)
}

/** Keys under a prefix are neighbours, so their end is found by halving. */
function indexBehind(keys: readonly string[], from: number, prefix: string): number {
  let low = from
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]?.startsWith(prefix)) low = middle + 1
    else high = middle
  }
  return low
}
