/**
 * A set of small whole numbers in words of 32 bits. Most changes touch few of some hundred steps, and phones that run
 * without a compiler pay for every step that is only looked at.
 */
export type Marks = number[]

export const noMarks = (count: number): Marks => {
  const words: Marks = []
  for (let at = 0; at < count; at += 32) words.push(0)
  return words
}

export function mark(marks: Marks, at: number): void {
  marks[at >> 5] = (marks[at >> 5] as number) | (1 << (at & 31))
}

export function markAll(marks: Marks, places: readonly number[] | undefined): void {
  // By index: without a compiler an iterator costs more than what it brings.
  if (places) for (let at = 0; at < places.length; at++) mark(marks, places[at] as number)
}

/** Takes the lowest one out that is at or after the word `from`; -1 if there is none. */
export function takeLowest(marks: Marks, from: number): number {
  for (let word = from; word < marks.length; word++) {
    const bits = marks[word] as number
    if (bits === 0) continue
    const lowest = bits & -bits
    marks[word] = bits ^ lowest
    return (word << 5) + 31 - Math.clz32(lowest)
  }
  return -1
}
