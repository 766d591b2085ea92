/** Wakes loops that wait for work: quick when there is some, quiet when there is none. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, but not before the rest is over; after the longest time, or with the signal, in any case. */
  wait(patience: Patience, signal: AbortSignal): Promise<void>
}

export interface Patience {
  /** Rings of this long make one: what comes close together is worth only one look. */
  readonly restMilliseconds: number
  readonly longestMilliseconds: number
}

export function createBell(): Bell {
  const sleepers = new Set<() => void>()
  return {
    ring() {
      for (const heard of [...sleepers]) heard()
    },
    wait: ({ restMilliseconds, longestMilliseconds }, signal) =>
      new Promise((resolve) => {
        const restedAt = performance.now() + restMilliseconds
        const wake = () => {
          clearTimeout(timer)
          sleepers.delete(heard)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const heard = () => {
          sleepers.delete(heard)
          clearTimeout(timer)
          timer = setTimeout(wake, Math.max(0, restedAt - performance.now()))
        }
        let timer = setTimeout(wake, longestMilliseconds)
        sleepers.add(heard)
        if (signal.aborted) wake()
        else signal.addEventListener('abort', wake, { once: true })
      }),
  }
}

/** Sleeps; resolves at once to false when the signal says stop. No bell shortens it: a retry must wait its turn. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false)
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve(true)
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
}
