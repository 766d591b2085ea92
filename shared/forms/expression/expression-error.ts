/** What is wrong with an expression and where: the position counts characters from 0. */
export class ExpressionError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.name = 'ExpressionError'
    this.at = at
  }
}

/** " Did you mean x?" for the nearest known word, or nothing when none is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const furthest = Math.max(2, Math.floor(word.length / 3))
  let best: string | undefined
  let bestDistance = furthest + 1
  for (const candidate of known) {
    const distance = distanceBetween(word, candidate, bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best === undefined ? '' : ` Did you mean ${best}?`
}

/** Levenshtein distance, given up as soon as it reaches the limit. */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? limit
}
