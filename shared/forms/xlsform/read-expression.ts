import { compileNode } from '../expression/compile'
import { conditionFromXPath, fromXPath } from '../expression/from-xpath'
import { assertKind } from '../expression/functions'
import { type Node, parse } from '../expression/parse'
import { print } from '../expression/print'
import { type NamedScope, toXPath, toXPathValue } from '../expression/to-xpath'
import { tokensOf } from '../expression/tokens'
import type { Scope } from '../expression/value-type'
import { own } from './names'
import { keyOf } from './read-name'
import type { TableRow } from './read-table'
import { straightQuotes } from './read-values'
import type { RefusalList } from './refusal'
import { mostCharacters } from './write-expression'

export interface ExpressionReader {
  readonly scope: NamedScope
  readonly list: RefusalList
}

/**
 * The expression of a cell in our language. Where our own text stands beside it, that is what is meant, provided the cell
 * still says the same: who changed one of the two has to say which.
 */
export function readExpression(
  row: TableRow,
  column: 'relevant' | 'required' | 'calculation',
  { scope, list }: ExpressionReader,
): string | undefined {
  const xpath = row.text(column)
  const source = row.text(own(column))
  const isCondition = column !== 'calculation'
  if (source === '') {
    return xpath === '' ? undefined : list.attempt(row.place(column), () => translated(xpath, scope, isCondition))
  }
  return list.attempt(row.place(own(column)), () => {
    checked(parse(source), scope, isCondition)
    const same = (isCondition ? toXPath : toXPathValue)(source, scope) === xpath
    return same ? source : list.add('contradiction', row.place(column), { column, own: own(column) })
  })
}

/** XPath of ODK in our language; throws an ExpressionError at the place in the XPath. */
export function translated(xpath: string, scope: Scope, isCondition: boolean): string {
  const read = named(parse(straightQuotes(xpath)), scope)
  const node = isCondition ? conditionFromXPath(read, scope) : fromXPath(read, scope)
  checked(node, scope, isCondition)
  return print(node, mostCharacters)
}

export function checked(node: Node, scope: Scope, isCondition: boolean): void {
  const compiled = compileNode(node, scope)
  if (isCondition) assertKind(compiled, ['boolean'], node.at)
}

/** Names as the form writes them, by the keys they were given. */
function named(node: Node, scope: Scope): Node {
  if (node.kind === 'reference' && scope.find(node.name) === undefined) {
    const key = keyOf(node.name)
    return key !== undefined && scope.find(key) ? { ...node, name: key } : node
  }
  if (node.kind === 'binary') return { ...node, left: named(node.left, scope), right: named(node.right, scope) }
  return node.kind === 'call' ? { ...node, args: node.args.map((arg) => named(arg, scope)) } : node
}

/** The names an expression reads, by their keys; nothing of what cannot be read. */
export function namesIn(texts: readonly string[], list: RefusalList, row: TableRow): readonly string[] {
  return texts.flatMap((text) => {
    const tokens = list.attempt(row.place('calculation'), () => tokensOf(straightQuotes(text))) ?? []
    return tokens.flatMap((token) => (token.kind === 'reference' ? [keyOf(token.text) ?? token.text] : []))
  })
}
