import type { ObjectCreated } from './model'

export interface EventFeed {
  readonly last: number
  /** What is still kept, in order. */
  readonly recent: readonly ObjectCreated[]
  append(event: ObjectCreated): void
  /** Events after number `n`, in order, at most `limit`. */
  after(n: number, limit: number): readonly ObjectCreated[]
  /** Resolves when something was appended, or when the signal ends the wait. */
  nextAppend(signal: AbortSignal): Promise<void>
}

/** The runner that reads them lives and dies with the engine, and is behind by minutes at most: these are days. */
const keptEvents = 20_000

/** The events live in the records of the store; whoever asks with the last number it processed misses nothing. */
export function createEventFeed(): EventFeed {
  let recent: ObjectCreated[] = []
  let last = 0
  const waiting = new Set<() => void>()

  return {
    get last() {
      return last
    },
    get recent() {
      return recent.slice(-keptEvents)
    },
    append(event) {
      recent.push(event)
      last = event.n
      if (recent.length > 2 * keptEvents) recent = recent.slice(-keptEvents)
      for (const wake of waiting) wake()
    },
    after: (n, limit) => recent.slice(indexAfter(recent, n)).slice(0, limit),
    nextAppend(signal) {
      return new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal.addEventListener('abort', wake)
        if (signal.aborted) wake()
      })
    },
  }
}

function indexAfter(events: readonly ObjectCreated[], n: number): number {
  const found = events.findIndex((event) => event.n > n)
  return found < 0 ? events.length : found
}
