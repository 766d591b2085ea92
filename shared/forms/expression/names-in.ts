import { type Node, parse } from './parse'

/** What an expression reads by name: `key`, `prev.key` or `setting.key`. */
export function namesIn(text: string): readonly string[] {
  const names: string[] = []
  const visit = (part: Node): void => {
    if (part.kind === 'reference') names.push(part.name)
    else if (part.kind === 'call') part.args.forEach(visit)
    else if (part.kind === 'binary') [part.left, part.right].forEach(visit)
  }
  visit(parse(text))
  return names
}
