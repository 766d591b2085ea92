import { createOrderedMap } from '../../../../infra/local/dynamodb/ordered-map'

/** A repeatable row of numbers below 2^32. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state
  }
}

it('behaves like a sorted list through 20 000 random insertions, replacements and removals', () => {
  const map = createOrderedMap<string>()
  const model = new Map<string, string>()
  const random = numbers(7)
  const next = () => random.next().value as number
  for (let step = 0; step < 20_000; step += 1) {
    const key = (next() % 5000).toString(36)
    if (next() % 3 === 0) {
      map.delete(key)
      model.delete(key)
    } else {
      map.set(key, `${key} ${step}`)
      model.set(key, `${key} ${step}`)
    }
  }
  const [from, below] = ['9', 'm']
  const all = [...model.keys()].sort()
  const inside = all.filter((key) => key >= from && key < below).map((key) => model.get(key))

  expect(map.size).toBe(model.size)
  expect([...map.ascending('')]).toEqual(all.map((key) => model.get(key)))
  expect([...map.ascending(from, below)]).toEqual(inside)
  expect([...map.descending(from, below)]).toEqual(inside.reverse())
  expect(all.every((key) => map.get(key) === model.get(key))).toBe(true)
})

it('takes 300 000 random keys in time that does not grow with the square', () => {
  const seconds = (count: number) => {
    const map = createOrderedMap<number>()
    const random = numbers(11)
    const start = process.cpuUsage()
    for (let step = 0; step < count; step += 1) map.set((random.next().value as number).toString(36), step)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  seconds(30_000)
  // Ten times the keys may cost thirty times as much, noise included; moving a whole list would cost a hundred times.
  expect(seconds(300_000)).toBeLessThan(Math.max(1, 30 * seconds(30_000)))
})
