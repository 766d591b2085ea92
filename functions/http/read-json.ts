const deepest = 64
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * JSON as RFC 8259 wants it and no more: what parsers disagree about is refused, so what was hashed is what was
 * understood. Returns undefined for a duplicate key, a prototype key, half a surrogate pair, nesting over 64 levels, or
 * text that is not JSON (B57–B59).
 */
export function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isUnambiguous(text) ? { value } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Walks text that is known to be JSON. Arrays hold no keys: their level is undefined. */
function isUnambiguous(text: string): boolean {
  const levels: (Set<string> | undefined)[] = []
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      const end = endOfString(text, at)
      if (!isGoodString(text.slice(at, end), isKey ? levels.at(-1) : undefined)) return false
      at = end - 1
      isKey = false
    } else if (character === '{' || character === '[') {
      levels.push(character === '{' ? new Set() : undefined)
      if (levels.length > deepest) return false
      isKey = character === '{'
    } else if (character === '}' || character === ']') levels.pop()
    else if (character === ',') isKey = levels.at(-1) !== undefined
  }
  return true
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function isGoodString(quoted: string, keys: Set<string> | undefined): boolean {
  const hasEscapes = quoted.includes('\\')
  if (!hasEscapes && !keys) return true
  const text = hasEscapes ? (JSON.parse(quoted) as string) : quoted.slice(1, -1)
  if (/\p{Surrogate}/u.test(text)) return false
  if (!keys) return true
  if (keys.has(text) || forbidden.has(text)) return false
  keys.add(text)
  return true
}
