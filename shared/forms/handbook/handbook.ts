/** What the 工作手册 says about one item (R80): for the collector at the question, offline. */
export interface HandbookEntry {
  /** Key of the item; an item of any edition has one entry, because a meaning key means the same everywhere. */
  readonly item: string
  /** What is asked, as a heading: usually the item's label without its number. */
  readonly title: string
  readonly means: string
  /** How to ask it aloud, in words a resident uses. */
  readonly ask: string
  readonly examples: readonly string[]
  /** What is often done wrong, and what is right. */
  readonly traps: readonly string[]
}

/** One card of a short lesson: read in half a minute, tied to the checks it helps to avoid. */
export interface Lesson {
  readonly key: string
  readonly title: string
  readonly points: readonly string[]
  /** Check ids of instrument.md, such as `S54`. */
  readonly checks: readonly string[]
}

export interface Handbook {
  readonly entries: readonly HandbookEntry[]
  readonly lessons: readonly Lesson[]
}
