import type { Node } from './parse'

type Literal = Extract<Node, { kind: 'number' | 'text' }>

/** The constants and the names that stand in an expression. */
export function partsOf(node: Node): { readonly literals: readonly Literal[]; readonly names: readonly string[] } {
  const literals: Literal[] = []
  const names: string[] = []
  const visit = (part: Node): void => {
    if (part.kind === 'number' || part.kind === 'text') literals.push(part)
    else if (part.kind === 'reference') names.push(part.name)
    else if (part.kind === 'call') part.args.forEach(visit)
    else if (part.kind === 'binary') [part.left, part.right].forEach(visit)
  }
  visit(node)
  return { literals, names }
}
