import { type Node, parse } from './parse'

/** The constants that stand in an expression. */
export function literalsOf(text: string): readonly (number | string)[] {
  const literals: (number | string)[] = []
  const visit = (part: Node): void => {
    if (part.kind === 'number' || part.kind === 'text') literals.push(part.value)
    else if (part.kind === 'call') part.args.forEach(visit)
    else if (part.kind === 'binary') [part.left, part.right].forEach(visit)
  }
  visit(parse(text))
  return literals
}
