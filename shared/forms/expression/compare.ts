import { isCalendarDate } from '../../identities/certificate-number'
import { ExpressionError, suggestion } from './expression-error'
import type { Node, Operator } from './parse'
import type { Compiled, Run, Value, ValueType } from './value-type'

export type Comparison = Extract<Operator, '=' | '!=' | '<' | '<=' | '>' | '>='>

const holds: Readonly<Record<Comparison, (left: never, right: never) => boolean>> = {
  '=': (left: Value, right: Value) => left === right,
  '!=': (left: Value, right: Value) => left !== right,
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '>=': (left: number, right: number) => left >= right,
}

export const isComparison = (operator: Operator): operator is Comparison => operator in holds

type BinaryNode = Extract<Node, { kind: 'binary' }>

/**
 * A comparison with a blank is false, also `!=`; only `= ''` and `!= ''` ask whether something is blank.
 * Numbers that cannot be worked out (NaN) count as blank.
 */
export function compileComparison(node: BinaryNode, left: Compiled, right: Compiled): Run {
  const operator = node.operator as Comparison
  if (isEmptyText(node.right)) return blankTest(operator, left, node)
  if (isEmptyText(node.left)) return blankTest(operator, right, node)
  assertComparable(node, left.type, right.type)

  const [readLeft, readRight] = [left.run, right.run]
  const compare = holds[operator] as (left: Value, right: Value) => boolean
  if (node.right.kind === 'text' || node.right.kind === 'number')
    return withConstant(readLeft, compare, node.right.value)
  return (values) => {
    const a = readLeft(values)
    if (a === undefined) return false
    const b = readRight(values)
    return b !== undefined && compare(a, b)
  }
}

function withConstant(read: Run, compare: (left: Value, right: Value) => boolean, constant: Value): Run {
  return (values) => {
    const value = read(values)
    return value !== undefined && compare(value, constant)
  }
}

const isEmptyText = (node: Node): boolean => node.kind === 'text' && node.value === ''

function blankTest(operator: Comparison, { run }: Compiled, { at }: BinaryNode): Run {
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
    throw new ExpressionError(`No option '${node.value}'.${suggestion(node.value, options)}`, node.at)
  }
  if (kind === 'date' && !isCalendarDate(node.value)) {
    throw new ExpressionError(`'${node.value}' is not a date; write 2022-09-30.`, node.at)
  }
}
