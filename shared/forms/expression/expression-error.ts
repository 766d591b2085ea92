export type ExpressionErrorCode =
  | 'syntax'
  | 'type'
  | 'option'
  | 'unknownName'
  | 'unknownFunction'
  | 'unsupportedFunction'
  | 'tooLong'

export interface ExpressionErrorKind {
  readonly code: ExpressionErrorCode
  /** The word that is not known, and the known one that is nearest to it. */
  readonly word?: string
  readonly nearest?: string | undefined
}

export const syntax: ExpressionErrorKind = { code: 'syntax' }

/** What is wrong with an expression and where: the position counts characters from 0. */
export class ExpressionError extends Error {
  readonly at: number
  /** For those who say it in another language than the message. */
  readonly kind: ExpressionErrorKind
  constructor(message: string, at: number, kind: ExpressionErrorKind = { code: 'type' }) {
    super(message)
    this.name = 'ExpressionError'
    this.at = at
    this.kind = kind
  }
}

/** An error about a word that is not known, with " Did you mean x?" when another is near. */
export function unknownWord(
  message: string,
  at: number,
  {
    code,
    word,
    known,
  }: { readonly code: ExpressionErrorCode; readonly word: string; readonly known: readonly string[] },
): ExpressionError {
  const near = nearest(word, known)
  return new ExpressionError(`${message}${near === undefined ? '' : ` Did you mean ${near}?`}`, at, {
    code,
    word,
    nearest: near,
  })
}

/** Nobody mistypes a longer one, and comparing them would take long. */
const longestWord = 40

/** The nearest known word, if any is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined
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
  return best
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
