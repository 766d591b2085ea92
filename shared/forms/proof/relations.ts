import type { CompiledEdition } from '../edition'
import { isComparison } from '../expression/compare'
import { type Node, parse } from '../expression/parse'
import { textsOf } from './texts'

/** Names whose values are compared with each other, and the constants any of them is compared with. */
export interface Related {
  readonly names: ReadonlySet<string>
  readonly constants: ReadonlySet<number | string>
}

interface Side {
  readonly names: Set<string>
  readonly constants: Set<number | string>
}

/** Who is compared with whom, anywhere in an edition. A name in no comparison is related to nobody. */
export function relationsOf({ edition, scope }: CompiledEdition): (name: string) => Related {
  const calculations = new Map(edition.calculations.map(({ key, is }) => [key, is]))
  const related = new Map<string, Side>()
  const side = (names: readonly string[] = [], constants: readonly (number | string)[] = []): Side => ({
    names: new Set(names),
    constants: new Set(constants),
  })

  const sideOf = (node: Node, self = ''): Side => {
    switch (node.kind) {
      case 'number':
      case 'text':
        return side([], [node.value])
      case 'self':
        return side([self])
      case 'reference': {
        const is = calculations.get(node.name)
        return is === undefined ? side([node.name]) : sideOf(parse(is))
      }
      case 'call':
        return merged([side([], places(node, self)), ...node.args.map((arg) => sideOf(arg, self))])
      case 'binary':
        return merged([sideOf(node.left, self), sideOf(node.right, self)])
    }
  }
  /** The numbers `rank()` and `count-selected()` can come to. */
  const places = ({ name, args: [list] }: Extract<Node, { kind: 'call' }>, self: string): readonly number[] => {
    if ((name !== 'rank' && name !== 'count-selected') || list === undefined) return []
    const options = scope.find(list.kind === 'reference' ? list.name : self)?.type.options ?? []
    return [0, ...options.map((_, at) => at + 1)]
  }
  const visit = (node: Node, self?: string): void => {
    if (node.kind === 'call') for (const arg of node.args) visit(arg, self)
    if (node.kind === 'binary') for (const part of [node.left, node.right]) visit(part, self)
    if (!relates(node)) return
    const here = sideOf(node, self)
    const whole = merged([here, ...Array.from(here.names, (name) => related.get(name) ?? side())])
    for (const name of whole.names) related.set(name, whole)
  }
  for (const { text, self } of textsOf(edition)) visit(parse(text), self)
  return (name) => related.get(name) ?? side([name])
}

const relates = (node: Node): boolean =>
  node.kind === 'binary' ? isComparison(node.operator) : node.kind === 'call' && node.name === 'starts-with'

function merged(sides: readonly Side[]): Side {
  return {
    names: new Set(sides.flatMap(({ names }) => Array.from(names))),
    constants: new Set(sides.flatMap(({ constants }) => Array.from(constants))),
  }
}
