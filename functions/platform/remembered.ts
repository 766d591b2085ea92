/**
 * Remembers what `load` found for some milliseconds; many who ask at once wait for one load. A failure, and what was not
 * there, is asked again the next time. The oldest go first when there are more than `most`.
 */
export function remembered<Key, Value>(
  load: (key: Key) => Promise<Value>,
  { milliseconds, most = 1000, clock }: { milliseconds: number; most?: number; clock: () => string },
): (key: Key) => Promise<Value> {
  const known = new Map<Key, { readonly value: Promise<Value>; readonly until: number }>()
  const forget = (key: Key, value: Promise<Value>) => known.get(key)?.value === value && known.delete(key)

  return (key) => {
    const now = Date.parse(clock())
    const earlier = known.get(key)
    if (earlier && earlier.until > now) return earlier.value

    const value = load(key)
    known.delete(key)
    known.set(key, { value, until: now + milliseconds })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    value.then(
      (found) => found === undefined && forget(key, value),
      () => forget(key, value),
    )
    return value
  }
}
