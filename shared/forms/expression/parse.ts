import { ExpressionError, syntax } from './expression-error'
import { type Token, tokensOf } from './tokens'

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

export type Node =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'reference'; readonly name: string; readonly at: number }
  | { readonly kind: 'self'; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]; readonly at: number }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Node
      readonly right: Node
      readonly at: number
    }

// Loosest first, as in XPath 1.0.
export const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]
const deepest = 40

interface Reader {
  readonly tokens: readonly Token[]
  next: number
  depth: number
}

const endOfText: Token = { kind: 'end', text: '', at: 0 }
const peek = (reader: Reader): Token => reader.tokens[reader.next] ?? endOfText
const take = (reader: Reader): Token => {
  const token = peek(reader)
  reader.next++
  return token
}

/** The tree of an expression; throws an ExpressionError that names the place. */
export function parse(text: string): Node {
  const reader: Reader = { tokens: tokensOf(text), next: 0, depth: 0 }
  const node = parseLevel(reader, 0)
  const rest = peek(reader)
  if (rest.kind !== 'end')
    throw new ExpressionError(`Expected an operator or the end, found ${rest.text}.`, rest.at, syntax)
  return node
}

function parseLevel(reader: Reader, level: number): Node {
  const operators = levels[level]
  if (operators === undefined) return parseUnary(reader)
  let left = parseLevel(reader, level + 1)
  for (;;) {
    const { kind, text, at } = peek(reader)
    const operator = kind === 'symbol' || kind === 'name' ? operators.find((known) => known === text) : undefined
    if (operator === undefined) return left
    reader.next++
    left = { kind: 'binary', operator, left, right: parseLevel(reader, level + 1), at }
  }
}

function parseUnary(reader: Reader): Node {
  const { kind, text, at } = peek(reader)
  if (kind !== 'symbol' || text !== '-') return parsePrimary(reader)
  return nested(reader, () => {
    reader.next++
    return { kind: 'binary', operator: '-', left: { kind: 'number', value: 0, at }, right: parseUnary(reader), at }
  })
}

function parsePrimary(reader: Reader): Node {
  const { kind, text, at } = take(reader)
  if (kind === 'number') return { kind, value: Number(text), at }
  if (kind === 'text') return { kind, value: text, at }
  if (kind === 'reference') return { kind, name: text, at }
  if (kind === 'symbol' && text === '.') return { kind: 'self', at }
  if (kind === 'symbol' && text === '(') return nested(reader, () => closing(reader, parseLevel(reader, 0)))
  if (kind === 'name') return { kind: 'call', name: text, args: nested(reader, () => parseArguments(reader, text)), at }
  throw new ExpressionError(text === '' ? 'It ends too early.' : `Expected a value, found ${text}.`, at, syntax)
}

function parseArguments(reader: Reader, name: string): readonly Node[] {
  const open = take(reader)
  if (open.text !== '(' || open.kind !== 'symbol') {
    throw new ExpressionError(`Expected ( after ${name}; an item is written \${${name}}.`, open.at, syntax)
  }
  if (peek(reader).kind === 'symbol' && peek(reader).text === ')') return closing(reader, [])
  const args = [parseLevel(reader, 0)]
  while (peek(reader).kind === 'symbol' && peek(reader).text === ',') {
    reader.next++
    args.push(parseLevel(reader, 0))
  }
  return closing(reader, args)
}

function closing<Result>(reader: Reader, result: Result): Result {
  const { kind, text, at } = take(reader)
  if (kind !== 'symbol' || text !== ')') throw new ExpressionError('A ) is missing.', at, syntax)
  return result
}

// Hostile nesting must end in a sentence, not in a stack overflow.
function nested<Result>(reader: Reader, inner: () => Result): Result {
  reader.depth++
  if (reader.depth > deepest) throw new ExpressionError(`Nested deeper than ${deepest}.`, peek(reader).at, syntax)
  const result = inner()
  reader.depth--
  return result
}
