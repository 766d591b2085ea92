import { ExpressionError, syntax } from './expression-error'

export type TokenKind = 'number' | 'text' | 'reference' | 'name' | 'symbol' | 'end'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly at: number
}

const longest = 4000
const pattern =
  /(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|\$\{\s*([^{}]*?)\s*\}|([A-Za-z][\w-]*)|(!=|<=|>=|[=<>+\-*(),.])|(\s+)/g

/** The words of an expression, ending with an `end`. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > longest)
    throw new ExpressionError(`Longer than ${longest} characters.`, longest, { code: 'tooLong' })
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null || match.index !== at) throw cannotRead(text, at)
    const token = tokenOf(match, at)
    if (token) tokens.push(token)
    at += match[0].length
  }
  tokens.push({ kind: 'end', text: '', at })
  return tokens
}

const otherSigns: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': 'div',
  '。': '.',
}

/** Chinese keyboards give signs of full width, which look like ours. */
function cannotRead(text: string, at: number): ExpressionError {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const half = /[！-～]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : otherSigns[sign]
  const instead = half === undefined ? '.' : `; write ${half} instead.`
  return new ExpressionError(`Cannot read ${sign} here${instead}`, at, syntax)
}

function tokenOf(match: RegExpExecArray, at: number): Token | undefined {
  const [, number, single, double, reference, name, symbol] = match
  if (number !== undefined) return { kind: 'number', text: number, at }
  if (single !== undefined) return { kind: 'text', text: single, at }
  if (double !== undefined) return { kind: 'text', text: double, at }
  if (reference !== undefined) return { kind: 'reference', text: reference, at }
  if (name !== undefined) return { kind: 'name', text: name, at }
  return symbol === undefined ? undefined : { kind: 'symbol', text: symbol, at }
}
