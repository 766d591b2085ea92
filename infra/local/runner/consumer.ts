import { pause } from './bell'

/** Something that follows a stream or a feed. The two counters only grow, so that a caller can see what happened since. */
export interface Consumer {
  readonly name: string
  looks(): { readonly withWork: number; readonly empty: number }
  /** Looks now, if it is idle. */
  hurry(): void
  stop(): Promise<void>
}

export interface Work {
  readonly name: string
  /** Handles what is there; true if it found anything. Throws when the engine does not answer. */
  readonly look: (signal: AbortSignal) => Promise<boolean>
  /** Resolves when looking again is worth it, or when the signal says so. */
  readonly idle: (signal: AbortSignal) => Promise<void>
}

/** Looks and handles until it is stopped. An engine that is away for a moment is asked again. */
export function startConsumer({ name, look, idle }: Work, say: (line: string) => void): Consumer {
  const stopping = new AbortController()
  let waking = new AbortController()
  const { signal } = stopping
  const looks = { withWork: 0, empty: 0 }

  const troubled = async (error: Error): Promise<boolean> => {
    if (!signal.aborted) say(`${name} is held up: ${error.name}: ${error.message}`)
    await pause(1_000, signal)
    return true
  }

  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      const hasMoved = await look(signal).catch(troubled)
      looks[hasMoved ? 'withWork' : 'empty'] += 1
      if (hasMoved || signal.aborted) continue
      waking = new AbortController()
      await idle(waking.signal)
    }
  }

  const running = loop()
  return {
    name,
    looks: () => ({ ...looks }),
    hurry: () => waking.abort(),
    async stop() {
      stopping.abort()
      waking.abort()
      await running
    },
  }
}

/**
 * Resolves when nothing is left to do anywhere. One consumer's work may be another's cause, so any work starts the
 * waiting anew; two empty looks, because the first may share a read that began before the question.
 */
export async function settled(consumers: readonly Consumer[]): Promise<void> {
  for (let before = countWork(consumers), now = -1; before !== now; ) {
    before = countWork(consumers)
    await Promise.all(consumers.map(emptyLooks))
    now = countWork(consumers)
  }
}

const countWork = (consumers: readonly Consumer[]): number =>
  consumers.reduce((sum, consumer) => sum + consumer.looks().withWork, 0)

async function emptyLooks(consumer: Consumer): Promise<void> {
  const enough = consumer.looks().empty + 2
  while (consumer.looks().empty < enough) {
    consumer.hurry()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
