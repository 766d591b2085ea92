import { ExpressionError } from './expression-error'
import { levels, type Node } from './parse'

/** The text of an expression, with no more brackets than its reading needs. Parsed again it is the same tree. */
export function print(node: Node, mostCharacters: number): string {
  const tooLong = () => new ExpressionError(`Longer than ${mostCharacters} characters.`, node.at, { code: 'tooLong' })
  let left = mostCharacters
  // Counted on the way: a tree in which parts stand often may be too large to be written at all.
  const counted = (text: string): string => {
    left -= text.length
    if (left < 0) throw tooLong()
    return text
  }
  const written = (part: Node, outer: number): string => {
    switch (part.kind) {
      case 'number':
        return counted(String(part.value))
      case 'text':
        return counted(part.value.includes("'") ? `"${part.value}"` : `'${part.value}'`)
      case 'reference':
        return counted(`\${${part.name}}`)
      case 'self':
        return counted('.')
      case 'call':
        return `${counted(part.name)}(${part.args.map((arg) => written(arg, 0)).join(', ')})`
      case 'binary': {
        const level = levels.findIndex((operators) => operators.includes(part.operator))
        const text = `${written(part.left, level)} ${counted(part.operator)} ${written(part.right, level + 1)}`
        return level < outer ? `(${text})` : text
      }
    }
  }
  const whole = written(node, 0)
  if (whole.length > mostCharacters) throw tooLong()
  return whole
}
