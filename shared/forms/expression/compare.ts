import { isCalendarDate } from '../../identities/certificate-number'
import { ExpressionError, unknownWord } from './expression-error'
import type { Node, Operator } from './parse'
import type { Compiled, Run, Value, ValueType } from './value-type'

export type Comparison = Extract<Operator, '=' | '!=' | '<' | '<=' | '>' | '>='>

// Each makes its own closure: a shared one that asks for its operator every time is three times slower.
// A blank is undefined, which is less, equal and greater than nothing.
const between: Readonly<Record<Comparison, (left: NumberRun, right: NumberRun) => Run>> = {
  '=': (left, right) => (values) => {
    const value = left(values)
    return value !== undefined && value === right(values)
  },
  '!=': (left, right) => (values) => {
    const [a, b] = [left(values), right(values)]
    return a !== undefined && b !== undefined && a !== b
  },
  '<': (left, right) => (values) => left(values) < right(values),
  '<=': (left, right) => (values) => left(values) <= right(values),
  '>': (left, right) => (values) => left(values) > right(values),
  '>=': (left, right) => (values) => left(values) >= right(values),
}

/** The usual case, an item beside a constant, without any call. */
const withConstant: Readonly<Record<Comparison, (slot: number, constant: number) => Run>> = {
  '=': (slot, constant) => (values) => values[slot] === constant,
  '!=': (slot, constant) => (values) => values[slot] !== undefined && values[slot] !== constant,
  '<': (slot, constant) => (values) => (values[slot] as number) < constant,
  '<=': (slot, constant) => (values) => (values[slot] as number) <= constant,
  '>': (slot, constant) => (values) => (values[slot] as number) > constant,
  '>=': (slot, constant) => (values) => (values[slot] as number) >= constant,
}

// Dates and times compare as their ISO text, with the same operators as numbers.
type NumberRun = (values: readonly Value[]) => number

export const isComparison = (operator: Operator): operator is Comparison => operator in between

type BinaryNode = Extract<Node, { kind: 'binary' }>

/**
 * A comparison with a blank is false, also `!=`; only `= ''` and `!= ''` ask whether something is blank.
 */
export function compileComparison(node: BinaryNode, left: Compiled, right: Compiled): Run {
  const operator = node.operator as Comparison
  if (isEmptyText(node.right)) return blankTest(operator, left, node)
  if (isEmptyText(node.left)) return blankTest(operator, right, node)
  assertComparable(node, left.type, right.type)

  if (left.slot !== undefined && (node.right.kind === 'text' || node.right.kind === 'number')) {
    return withConstant[operator](left.slot, node.right.value as number)
  }
  return between[operator](left.run as NumberRun, right.run as NumberRun)
}

const isEmptyText = (node: Node): boolean => node.kind === 'text' && node.value === ''

function blankTest(operator: Comparison, { run, slot }: Compiled, { at }: BinaryNode): Run {
  if (slot !== undefined && operator === '=') return (values) => values[slot] === undefined
  if (operator === '=') return (values) => run(values) === undefined
  if (operator === '!=') return (values) => run(values) !== undefined
  throw new ExpressionError(`Nothing is ${operator} ''; use = or !=.`, at)
}

function assertComparable(node: BinaryNode, left: ValueType, right: ValueType): void {
  assertLiteral(node.left, right)
  assertLiteral(node.right, left)
  const literal = node.left.kind === 'text' || node.right.kind === 'text'
  if (left.kind === 'set' || right.kind === 'set') throw new ExpressionError('Ask a list with selected().', node.at)
  if (left.kind !== right.kind && !(literal && isTextual(left) && isTextual(right))) {
    throw new ExpressionError(`Cannot compare ${left.kind} with ${right.kind}.`, node.at)
  }
  if (left.options && right.options && !left.options.some((key) => right.options?.includes(key))) {
    throw new ExpressionError('These two have no option in common.', node.at)
  }
  if (node.operator === '=' || node.operator === '!=') return
  if (left.kind === 'choice' || left.kind === 'boolean' || (left.kind === 'text' && right.kind === 'text')) {
    throw new ExpressionError(`${left.kind} has no order; compare numbers, dates or rank().`, node.at)
  }
}

const isTextual = ({ kind }: ValueType): boolean => kind !== 'number' && kind !== 'boolean'

/** A literal beside a choice must be one of its options; beside a date, a date. */
export function assertLiteral(node: Node, { kind, options }: ValueType): void {
  if (node.kind !== 'text') return
  if (options !== undefined && !options.includes(node.value)) {
    throw unknownWord(`No option '${node.value}'.`, node.at, { code: 'option', word: node.value, known: options })
  }
  if (kind === 'date' && !isCalendarDate(node.value)) {
    throw new ExpressionError(`'${node.value}' is not a date; write 2022-09-30.`, node.at)
  }
}
