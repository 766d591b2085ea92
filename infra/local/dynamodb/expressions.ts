import { sortable } from './keys'
import { type AttributeValue, type Item, isSameValue, typeOf, type ValueType } from './values'

/** Attribute names and list positions, outermost first. */
export type Path = readonly (string | number)[]

/** What dynalite's parsers make of an expression; names and values are already filled in. */
export interface Call {
  readonly type: 'function' | 'add' | 'subtract'
  readonly name?: string
  readonly args: readonly Operand[]
}

export type Operand = Path | Call | AttributeValue

export type Condition =
  | { readonly type: 'and'; readonly args: readonly Condition[] }
  | { readonly type: 'or'; readonly args: readonly Condition[] }
  | { readonly type: 'not'; readonly args: readonly Condition[] }
  | { readonly type: '=' | '<>' | '<' | '<=' | '>' | '>=' | 'between' | 'in'; readonly args: readonly Operand[] }
  | { readonly type: 'function'; readonly name: string; readonly args: readonly Operand[] }

type Test = (values: readonly (AttributeValue | undefined)[]) => boolean

const tests: { readonly [name: string]: Test } = {
  '=': ([one, other]) => isEqual(one, other),
  '<>': ([one, other]) => !isEqual(one, other),
  '<': ([one, other]) => isOrdered(one, other, (order) => order < 0),
  '<=': ([one, other]) => isOrdered(one, other, (order) => order <= 0),
  '>': ([one, other]) => isOrdered(one, other, (order) => order > 0),
  '>=': ([one, other]) => isOrdered(one, other, (order) => order >= 0),
  between: ([value, low, high]) =>
    isOrdered(value, low, (order) => order >= 0) && isOrdered(value, high, (order) => order <= 0),
  in: ([value, ...list]) => list.some((candidate) => isEqual(value, candidate)),
  attribute_exists: ([value]) => value !== undefined,
  attribute_not_exists: ([value]) => value === undefined,
  attribute_type: ([value, type]) => value !== undefined && typeOf(value) === type?.S,
  begins_with: ([value, prefix]) => beginsWith(value, prefix),
  contains: ([value, part]) => value !== undefined && part !== undefined && contains(value, part),
}

export function matches(condition: Condition, item: Item): boolean {
  if (condition.type === 'and') return condition.args.every((part) => matches(part, item))
  if (condition.type === 'or') return condition.args.some((part) => matches(part, item))
  if (condition.type === 'not') return !condition.args.some((part) => matches(part, item))
  const test = tests[condition.type === 'function' ? condition.name : condition.type]
  if (!test) throw new Error(`No such test in a condition: ${condition.type}`)
  return test(condition.args.map((operand) => conditionOperand(operand, item)))
}

/** What the path leads to, if it leads anywhere. */
export function valueAt(path: Path, item: Item): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item }
  for (const step of path) {
    value = typeof step === 'number' ? value?.L?.[step] : value?.M?.[step]
  }
  return value
}

export function isPath(operand: Operand): operand is Path {
  return Array.isArray(operand)
}

export function isCall(operand: Operand): operand is Call {
  return 'type' in operand
}

/** Below zero if `one` comes first. Both must be of the same ordered type. */
export function compareValues(one: AttributeValue, other: AttributeValue): number {
  const [left, right] = [sortable(one), sortable(other)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

function conditionOperand(operand: Operand, item: Item): AttributeValue | undefined {
  if (isPath(operand)) return valueAt(operand, item)
  if (!isCall(operand)) return operand
  const value = conditionOperand(operand.args[0] as Operand, item)
  return value && sizeOf(value)
}

/** What `size()` answers: bytes of text and binary, elements of everything that has elements. */
function sizeOf(value: AttributeValue): AttributeValue | undefined {
  if (value.S !== undefined) return { N: String(Buffer.byteLength(value.S)) }
  if (value.B !== undefined) return { N: String(Buffer.byteLength(value.B, 'base64')) }
  const elements = value.SS ?? value.NS ?? value.BS ?? value.L ?? (value.M && Object.keys(value.M))
  return elements && { N: String(elements.length) }
}

function isEqual(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  return one !== undefined && other !== undefined && isSameValue(one, other)
}

const orderedTypes: readonly ValueType[] = ['S', 'N', 'B']

function isOrdered(
  one: AttributeValue | undefined,
  other: AttributeValue | undefined,
  accepts: (order: number) => boolean,
): boolean {
  if (!one || !other) return false
  const type = typeOf(one)
  return type === typeOf(other) && orderedTypes.includes(type) && accepts(compareValues(one, other))
}

function beginsWith(value: AttributeValue | undefined, prefix: AttributeValue | undefined): boolean {
  if (value?.S !== undefined && prefix?.S !== undefined) return value.S.startsWith(prefix.S)
  if (value?.B === undefined || prefix?.B === undefined) return false
  return sortable(value).startsWith(sortable(prefix))
}

function contains(value: AttributeValue, part: AttributeValue): boolean {
  if (value.L) return value.L.some((element) => isSameValue(element, part))
  if (part.S !== undefined) return value.S?.includes(part.S) ?? value.SS?.includes(part.S) ?? false
  if (part.N !== undefined) return value.NS?.includes(part.N) ?? false
  if (part.B === undefined) return false
  return value.B === undefined ? (value.BS?.includes(part.B) ?? false) : sortable(value).includes(sortable(part))
}
