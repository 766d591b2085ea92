import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { openLineLog } from './line-log'
import type { ObjectCreated } from './model'

export interface EventFeed {
  readonly last: number
  append(event: ObjectCreated): void
  /** Events after number `n`, in order, at most `limit`. */
  after(n: number, limit: number): Promise<readonly ObjectCreated[]>
  /** Resolves when something was appended, or when the signal ends the wait. */
  nextAppend(signal: AbortSignal): Promise<void>
  close(): void
}

const keptInMemory = 10_000

/** No event is ever dropped: whoever asks with the last number it processed misses nothing, however long it was away. */
export function openEventFeed(path: string): EventFeed {
  let recent: ObjectCreated[] = []
  let last = 0
  const waiting = new Set<() => void>()

  const remember = (event: ObjectCreated) => {
    recent.push(event)
    last = event.n
    if (recent.length > 2 * keptInMemory) recent = recent.slice(-keptInMemory)
  }
  const log = openLineLog(path, (entry) => remember(entry as ObjectCreated))

  return {
    get last() {
      return last
    },
    append(event) {
      log.append(event)
      remember(event)
      for (const wake of waiting) wake()
    },
    async after(n, limit) {
      const first = recent[0]
      if (!first || n >= first.n - 1) return recent.filter((event) => event.n > n).slice(0, limit)
      return readAfter(path, n, limit)
    },
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
    close: log.close,
  }
}

async function readAfter(path: string, n: number, limit: number): Promise<ObjectCreated[]> {
  const events: ObjectCreated[] = []
  const stream = createReadStream(path)
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const event = JSON.parse(line) as ObjectCreated
    if (event.n > n) events.push(event)
    if (events.length === limit) break
  }
  stream.destroy()
  return events
}
