import type { Answer } from '../../../shared/forms/edition'
import type { Node } from '../../../shared/forms/expression/parse'

type Values = Readonly<Record<string, unknown>>
export type Condition = (values: Values) => boolean

/** A condition as a function, for engines that leave conditions to the programmer. A blank finds nothing. */
export function conditionOf(node: Node, calculations: ReadonlyMap<string, Node>): Condition {
  if (node.kind === 'reference') {
    const calculation = calculations.get(node.name)
    return calculation ? conditionOf(calculation, calculations) : (values) => values[node.name] === true
  }
  if (node.kind === 'call') return callOf(node, calculations)
  if (node.kind !== 'binary') throw new Error(`No condition: ${node.kind}`)
  if (node.operator !== 'and' && node.operator !== 'or') return comparisonOf(node)
  const [left, right] = [conditionOf(node.left, calculations), conditionOf(node.right, calculations)]
  return node.operator === 'and' ? (values) => left(values) && right(values) : (values) => left(values) || right(values)
}

function callOf({ name, args }: Extract<Node, { kind: 'call' }>, calculations: ReadonlyMap<string, Node>): Condition {
  const [first, second] = args
  if (name === 'true' || name === 'false') return () => name === 'true'
  if (name === 'not' && first) {
    const inner = conditionOf(first, calculations)
    return (values) => !inner(values)
  }
  if (name === 'selected' && first?.kind === 'reference' && second?.kind === 'text') {
    return (values) => listOf(values[first.name]).includes(second.value)
  }
  throw new Error(`No condition for ${name}()`)
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [])

function comparisonOf({ operator, left, right }: Extract<Node, { kind: 'binary' }>): Condition {
  if (right.kind === 'text' && right.value === '' && left.kind === 'reference') {
    return operator === '=' ? (values) => values[left.name] === undefined : (values) => values[left.name] !== undefined
  }
  const [read, limit] = [operandOf(left), operandOf(right)]
  const compare = comparisons[operator]
  if (compare === undefined) throw new Error(`No comparison ${operator}`)
  return (values) => {
    const [a, b] = [read(values), limit(values)]
    return a !== undefined && b !== undefined && compare(a, b)
  }
}

type Operand = number | string

const comparisons: Readonly<Record<string, (a: Operand, b: Operand) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function operandOf(node: Node): (values: Values) => Operand | undefined {
  if (node.kind === 'reference') return (values) => values[node.name] as Operand | undefined
  if (node.kind === 'number' || node.kind === 'text') return () => node.value
  if (node.kind === 'call' && node.name === 'count-selected' && node.args[0]?.kind === 'reference') {
    const { name } = node.args[0]
    return (values) => listOf(values[name] as Answer).length
  }
  throw new Error(`No operand: ${node.kind}`)
}
