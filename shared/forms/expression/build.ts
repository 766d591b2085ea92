import type { Node, Operator } from './parse'

// Trees made by us stand at no place in a text of theirs: they bear the place of what they were made from.

export const call = (at: number, name: string, ...args: readonly Node[]): Node => ({ kind: 'call', name, args, at })

export const text = (at: number, value: string): Node => ({ kind: 'text', value, at })

export const binary = (at: number, operator: Operator, left: Node, right: Node): Node => ({
  kind: 'binary',
  operator,
  left,
  right,
  at,
})

export const isBlankText = (node: Node): boolean => node.kind === 'text' && node.value === ''

/** All of them, or any of them; none given is true, or false. */
export const all = (at: number, nodes: readonly Node[]): Node => joined(at, 'and', nodes)
export const any = (at: number, nodes: readonly Node[]): Node => joined(at, 'or', nodes)

function joined(at: number, operator: 'and' | 'or', [first, ...rest]: readonly Node[]): Node {
  const start = first ?? call(at, operator === 'and' ? 'true' : 'false')
  return rest.reduce((left, right) => binary(at, operator, left, right), start)
}
