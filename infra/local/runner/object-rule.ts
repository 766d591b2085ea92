import type { Checkpoint } from './checkpoints'
import { type Consumer, startConsumer } from './consumer'
import { matches, type Pattern } from './event-pattern'
import { type EventPlace, type ObjectFeed, objectEvent, type StoredObject } from './object-feed'

/** An EventBridge rule on objects, with the one thing that must happen. */
export interface ObjectRule {
  readonly name: string
  readonly pattern: Pattern
  /** Resolves when the event is handled for good: by the function, or by the dead-letter queue. False: stopped before. */
  readonly handle: (event: unknown, signal: AbortSignal) => Promise<boolean>
  readonly place: EventPlace
}

interface Surroundings {
  readonly feed: ObjectFeed
  readonly checkpoint: Checkpoint<number>
  readonly say: (line: string) => void
}

// As many as a function has environments: a long import does not hold up the file behind it.
const atOnce = 2

/** Calls the rule's target for every matching object, at least once; the cursor waits for the slowest. */
export function startObjectRule(rule: ObjectRule, { feed, checkpoint, say }: Surroundings): Consumer {
  let cursor = checkpoint.read() ?? 0
  const remember = (n: number | undefined): void => {
    if (n === undefined || n <= cursor) return
    cursor = n
    checkpoint.write(cursor)
  }

  const look = async (signal: AbortSignal): Promise<boolean> => {
    const objects = await feed.after(cursor)
    const matching = objects.filter((object) => matches(rule.pattern, objectEvent(object, rule.place)))
    for (const group of groupsOf(matching, atOnce)) {
      const handled = await Promise.all(group.map((object) => rule.handle(objectEvent(object, rule.place), signal)))
      if (handled.includes(false)) return true
      remember(group.at(-1)?.n)
    }
    remember(objects.at(-1)?.n)
    return objects.length > 0
  }

  // The feed itself tells of an arrival: what the API does is no reason to look.
  const idle = (signal: AbortSignal): Promise<void> => feed.arrival(cursor, signal)
  return startConsumer({ name: rule.name, look, idle }, say)
}

function groupsOf(objects: readonly StoredObject[], size: number): readonly (readonly StoredObject[])[] {
  const starts = objects.flatMap((_, index) => (index % size === 0 ? [index] : []))
  return starts.map((start) => objects.slice(start, start + size))
}
