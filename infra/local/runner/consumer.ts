import type { Bell } from './bell'

/** Something that follows a stream or a feed. The two counters only grow, so that a caller can see what happened since. */
export interface Consumer {
  readonly name: string
  looks(): { readonly withWork: number; readonly empty: number }
  stop(): Promise<void>
}

/**
 * Resolves when nothing is left to do anywhere. One consumer's work may be another's cause, so any work starts the
 * waiting anew; two empty looks, because the first may share a read that began before the question.
 */
export async function settled(consumers: readonly Consumer[], bell: Bell): Promise<void> {
  for (let before = countWork(consumers), now = -1; before !== now; ) {
    before = countWork(consumers)
    await Promise.all(consumers.map((consumer) => emptyLooks(consumer, bell)))
    now = countWork(consumers)
  }
}

const countWork = (consumers: readonly Consumer[]): number =>
  consumers.reduce((sum, consumer) => sum + consumer.looks().withWork, 0)

async function emptyLooks(consumer: Consumer, bell: Bell): Promise<void> {
  const enough = consumer.looks().empty + 2
  while (consumer.looks().empty < enough) {
    bell.ring()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
