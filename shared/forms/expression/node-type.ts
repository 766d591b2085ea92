import { ExpressionError, unknownWord } from './expression-error'
import type { Node } from './parse'
import type { Kind, Scope, ValueType } from './value-type'

const kinds: Readonly<Record<string, Kind>> = {
  true: 'boolean',
  false: 'boolean',
  not: 'boolean',
  selected: 'boolean',
  'starts-with': 'boolean',
  unchanged: 'boolean',
  substr: 'text',
}

/** Of which argument a function has its type. */
const sameAs: Readonly<Record<string, number>> = { if: 1, coalesce: 0 }

/** What an expression will be, told from its outermost parts alone; whether they fit together the compiler tells. */
export function typeOf(node: Node, scope: Scope): ValueType {
  switch (node.kind) {
    case 'number':
      return { kind: 'number' }
    case 'text':
      return { kind: 'text' }
    case 'reference':
      return typeOfName(node.name, node.at, scope)
    case 'self':
      return typeOfName(scope.self, node.at, scope)
    case 'call': {
      const argument = node.args[sameAs[node.name] ?? -1]
      return argument ? typeOf(argument, scope) : { kind: kinds[node.name] ?? 'number' }
    }
    case 'binary':
      return { kind: arithmetic.includes(node.operator) ? 'number' : 'boolean' }
  }
}

const arithmetic: readonly string[] = ['+', '-', '*', 'div', 'mod']

function typeOfName(name: string | undefined, at: number, scope: Scope): ValueType {
  if (name === undefined) throw new ExpressionError('There is no item for . to mean here.', at)
  const binding = scope.find(name)
  if (binding) return binding.type
  throw unknownWord(`No item or fact ${name}.`, at, { code: 'unknownName', word: name, known: scope.names })
}
