import { all, any, binary, call, isBlankText, text } from './build'
import { isComparison } from './compare'
import { ExpressionError, unknownWord } from './expression-error'
import { functionNames } from './functions'
import { typeOf } from './node-type'
import type { Node } from './parse'
import type { Scope } from './value-type'

/**
 * The tree in our language of a tree of ODK's XPath, with its meaning for blanks: there two blanks are equal, and a blank
 * differs from everything else. Numbers, dates and option names that XPath converts by itself are written as what they
 * are. What has no counterpart is refused.
 */
export function fromXPath(node: Node, scope: Scope): Node {
  switch (node.kind) {
    case 'call':
      return fromCall(node, scope)
    case 'binary':
      return fromBinary(node, scope)
    default:
      return node
  }
}

/** As `fromXPath`, of a condition: a bare value is true there when it is not blank. */
export function conditionFromXPath(node: Node, scope: Scope): Node {
  return truth(node, scope)
}

type Call = Extract<Node, { kind: 'call' }>
type Binary = Extract<Node, { kind: 'binary' }>

function truth(node: Node, scope: Scope): Node {
  if (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or')) {
    return { ...node, left: truth(node.left, scope), right: truth(node.right, scope) }
  }
  const read = fromXPath(node, scope)
  if (typeOf(read, scope).kind === 'boolean' || (read.kind !== 'reference' && read.kind !== 'self')) return read
  return binary(node.at, '!=', read, text(node.at, ''))
}

function fromBinary(node: Binary, scope: Scope): Node {
  if (node.operator === 'and' || node.operator === 'or') return truth(node, scope)
  const [left, right] = [fromXPath(node.left, scope), fromXPath(node.right, scope)]
  const read = { ...node, left, right }
  if (isComparison(node.operator)) return fromComparison(read, scope)
  if (node.operator === '-' && isDate(left, scope) && isDate(right, scope)) {
    return call(node.at, 'days-between', right, left)
  }
  return read
}

const isDate = (node: Node, scope: Scope): boolean => typeOf(node, scope).kind === 'date'

function fromComparison(node: Binary, scope: Scope): Node {
  const left = literalFor(node.left, node.right, scope)
  const right = literalFor(node.right, node.left, scope)
  const compared: Binary = { ...node, left, right }
  if (node.operator !== '=' && node.operator !== '!=') return compared
  if (isBlankText(left) || isBlankText(right)) return compared
  const kept = keptTruth(compared, scope)
  if (kept) return kept
  const same = orBothBlank({ ...compared, operator: '=' })
  return node.operator === '=' ? same : call(node.at, 'not', same)
}

const isName = (node: Node): boolean => node.kind === 'reference' || node.kind === 'self'

function orBothBlank(same: Binary): Node {
  if (!isName(same.left) || !isName(same.right)) return same
  const blank = (node: Node) => binary(same.at, '=', node, text(same.at, ''))
  return any(same.at, [same, all(same.at, [blank(same.left), blank(same.right)])])
}

/** A truth is kept as a text: `${flag} = 'true'` asks for it. */
function keptTruth({ left, right, operator, at }: Binary, scope: Scope): Node | undefined {
  if (right.kind !== 'text' || (right.value !== 'true' && right.value !== 'false')) return undefined
  // Only of a name: what stands twice here, and so on inside, would grow without end.
  if (!isName(left) || typeOf(left, scope).kind !== 'boolean') return undefined
  const asked = right.value === 'true' ? left : all(at, [binary(at, '!=', left, text(at, '')), call(at, 'not', left)])
  return operator === '=' ? asked : call(at, 'not', asked)
}

/** `1` beside a choice is its option named 1; `'18'` beside a number is that number. */
function literalFor(literal: Node, other: Node, scope: Scope): Node {
  if (literal.kind !== 'number' && literal.kind !== 'text') return literal
  if (other.kind === 'number' || other.kind === 'text') return literal
  const { kind } = typeOf(other, scope)
  if (literal.kind === 'number' && (kind === 'choice' || kind === 'text'))
    return text(literal.at, String(literal.value))
  if (literal.kind === 'text' && kind === 'number' && /^\d+(\.\d+)?$/.test(literal.value)) {
    return { kind: 'number', value: Number(literal.value), at: literal.at }
  }
  return literal
}

function fromCall(node: Call, scope: Scope): Node {
  const { at, name, args } = node
  const [first] = args
  if (name === 'today' && args.length === 0) return { kind: 'reference', name: 'today', at }
  if (converting.includes(name) && args.length === 1 && first) return fromXPath(first, scope)
  if (name === 'selected') {
    const [list, key] = args
    const asked = key?.kind === 'number' ? text(key.at, String(key.value)) : key
    return call(at, name, ...[list, asked].flatMap((arg) => (arg ? [fromXPath(arg, scope)] : [])), ...args.slice(2))
  }
  if (!functionNames.includes(name)) throw unknownFunction(name, at)
  const conditional = name === 'if' || name === 'not'
  return { ...node, args: args.map((arg, place) => (conditional && place === 0 ? truth : fromXPath)(arg, scope)) }
}

/** A value that is a date, a number or a text already need not be turned into one. */
const converting = ['date', 'date-time', 'number', 'string', 'boolean']

/** Functions of ODK that this language does not have. */
const elsewhere = [
  'regex',
  'concat',
  'now',
  'round',
  'pow',
  'sum',
  'max',
  'min',
  'count',
  'position',
  'join',
  'once',
  'uuid',
  'random',
  'pulldata',
  'indexed-repeat',
  'instance',
  'format-date',
  'format-date-time',
  'decimal-date-time',
  'contains',
  'translate',
  'ends-with',
  'normalize-space',
  'floor',
  'ceiling',
  'abs',
  'selected-at',
  'checklist',
  'weighted-checklist',
  'area',
  'distance',
  'digest',
  'randomize',
  'substring',
  'substring-before',
  'substring-after',
  'current',
  'jr',
]

function unknownFunction(name: string, at: number): ExpressionError {
  if (elsewhere.includes(name)) {
    return new ExpressionError(`ODK has ${name}(), this language has not.`, at, {
      code: 'unsupportedFunction',
      word: name,
    })
  }
  return unknownWord(`No function ${name}().`, at, { code: 'unknownFunction', word: name, known: functionNames })
}
