import { compileComparison, isComparison } from './compare'
import { ExpressionError, unknownWord } from './expression-error'
import { assertKind, functionNamed, functionNames } from './functions'
import { type Node, type Operator, parse } from './parse'
import type { Compiled, Run, Scope, Value } from './value-type'

/** An expression becomes closures, once, when its edition is opened. No `eval`: WeChat has none. */
export function compile(text: string, scope: Scope): Compiled {
  return compileNode(parse(text), scope)
}

/** As `compile`, and refuses anything but a condition. */
export function compileCondition(text: string, scope: Scope): Compiled {
  const compiled = compile(text, scope)
  assertKind(compiled, ['boolean'], 0)
  return compiled
}

/** As `compile`, of an expression that has been read already. */
export function compileNode(node: Node, scope: Scope): Compiled {
  switch (node.kind) {
    case 'number':
      return { type: { kind: 'number' }, run: () => node.value, uses: [] }
    case 'text':
      return { type: { kind: 'text' }, run: () => (node.value === '' ? undefined : node.value), uses: [] }
    case 'reference':
      return compileReference(node.name, node.at, scope)
    case 'self':
      if (scope.self === undefined) throw new ExpressionError('There is no item for . to mean here.', node.at)
      return compileReference(scope.self, node.at, scope)
    case 'call':
      return compileCall(node, scope)
    case 'binary':
      return compileBinary(node, scope)
  }
}

function compileReference(name: string, at: number, scope: Scope): Compiled {
  const binding = scope.find(name)
  if (binding === undefined)
    throw unknownWord(`No item or fact ${name}.`, at, { code: 'unknownName', word: name, known: scope.names })
  const { slot, type } = binding
  return { type, run: (values) => values[slot], uses: [slot], slot }
}

function compileCall(node: Extract<Node, { kind: 'call' }>, scope: Scope): Compiled {
  const called = functionNamed(node.name)
  if (called === undefined) {
    const { name: word, at } = node
    throw unknownWord(`No function ${word}().`, at, { code: 'unknownFunction', word, known: functionNames })
  }
  const [least, most] = called.takes
  if (node.args.length < least || node.args.length > most) {
    throw new ExpressionError(`${node.name}() takes ${most}, found ${node.args.length}.`, node.at)
  }
  const args = node.args.map((arg) => compileNode(arg, scope))
  const { type, run, uses = [] } = called.compile(args, node, scope)
  return { type, run, uses: args.reduce((slots, arg) => slots.concat(arg.uses), [...uses]) }
}

function compileBinary(node: Extract<Node, { kind: 'binary' }>, scope: Scope): Compiled {
  const left = compileNode(node.left, scope)
  const right = compileNode(node.right, scope)
  const uses = left.uses.concat(right.uses)
  if (isComparison(node.operator)) return { type: { kind: 'boolean' }, run: compileComparison(node, left, right), uses }

  const logical = node.operator === 'and' || node.operator === 'or'
  assertKind(left, [logical ? 'boolean' : 'number'], node.left.at)
  assertKind(right, [logical ? 'boolean' : 'number'], node.right.at)
  if (!logical) return { type: { kind: 'number' }, run: arithmetic(node.operator, left.run, right.run), uses }
  return { type: { kind: 'boolean' }, run: logic(node.operator, left.run, right.run), uses }
}

function logic(operator: Operator, left: Run, right: Run): Run {
  return operator === 'and'
    ? (values) => left(values) === true && right(values) === true
    : (values) => left(values) === true || right(values) === true
}

const worksOut: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  div: (left, right) => left / right,
  mod: (left, right) => left % right,
}

function arithmetic(operator: Operator, left: Run, right: Run): Run {
  const work = worksOut[operator] as (left: number, right: number) => number
  return (values) => {
    const [a, b] = [left(values), right(values)]
    return a === undefined || b === undefined ? undefined : exact(work(a as number, b as number))
  }
}

/** Fifteen digits are all that binary fractions hold of a decimal: so 0.1 + 0.2 is 0.3. What is no number is blank. */
function exact(result: number): Value {
  if (!Number.isFinite(result)) return undefined
  return Number.isInteger(result) ? result : Number(result.toPrecision(15))
}
