import { minus, plus } from './decimal'
import { type Call, isCall, isPath, type Operand, type Path, valueAt } from './expressions'
import { invalid } from './refusals'
import { type AttributeValue, type Item, typeOf, type ValueType } from './values'

/** One action of an UpdateExpression as dynalite's parser gives it. */
export interface UpdateSection {
  readonly type: 'set' | 'remove' | 'add' | 'delete'
  readonly path: Path
  readonly val?: Operand
}

type Draft = { -readonly [Field in keyof AttributeValue]: AttributeValue[Field] }
type Container = { M: { [name: string]: AttributeValue | undefined } } | { L: (AttributeValue | undefined)[] }

const wrongType = 'An operand in the update expression has an incorrect data type'
const wrongPath = 'The document path provided in the update expression is invalid for update'

/** A new item; the old one stays as it is. Every right-hand side sees the old item, whatever the order of the actions. */
export function updated(item: Item, sections: readonly UpdateSection[]): Item {
  const root: Container = { M: { ...item } }
  const actions = sections.map((section) => ({ section, value: section.val && operandValue(section.val, item) }))
  const shortened: { L: (AttributeValue | undefined)[] }[] = []
  for (const { section, value } of actions) {
    const parent = copiedParent(root, section.path)
    const step = section.path[section.path.length - 1] as string | number
    const next = section.type === 'remove' ? undefined : nextValue(section, memberOf(parent, step), value)
    place(parent, step, next)
    if (next === undefined && 'L' in parent) shortened.push(parent)
  }
  // Positions in an expression are those of the old list, so gaps close only when all actions are done.
  for (const list of shortened) list.L.splice(0, list.L.length, ...list.L.filter((element) => element !== undefined))
  return withoutGaps(root.M)
}

function nextValue(section: UpdateSection, old: AttributeValue | undefined, value: AttributeValue | undefined) {
  if (!value) throw invalid(wrongType)
  if (section.type === 'set') return value
  if (old && typeOf(old) !== typeOf(value)) throw invalid(wrongType)
  return section.type === 'add' ? added(old, value) : without(old, value)
}

function added(old: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  if (value.N !== undefined) return { N: plus(old?.N ?? '0', value.N) }
  const type = setType(value)
  return { [type]: [...new Set([...(old?.[type] ?? []), ...(value[type] ?? [])])] }
}

/** An emptied set is no attribute at all. */
function without(old: AttributeValue | undefined, value: AttributeValue): AttributeValue | undefined {
  const type = setType(value)
  const left = old?.[type]?.filter((member) => !value[type]?.includes(member)) ?? []
  return left.length > 0 ? { [type]: left } : undefined
}

function setType(value: AttributeValue): 'SS' | 'NS' | 'BS' {
  const type: ValueType = typeOf(value)
  if (type === 'SS' || type === 'NS' || type === 'BS') return type
  throw invalid(wrongType)
}

function operandValue(operand: Operand, item: Item): AttributeValue {
  if (isPath(operand)) return required(valueAt(operand, item))
  return isCall(operand) ? callValue(operand, item) : operand
}

function callValue(call: Call, item: Item): AttributeValue {
  const [first, second] = call.args as readonly [Operand, Operand]
  if (call.name === 'if_not_exists') {
    return (isPath(first) ? valueAt(first, item) : undefined) ?? operandValue(second, item)
  }
  const [left, right] = [operandValue(first, item), operandValue(second, item)]
  if (call.name === 'list_append') {
    if (!left.L || !right.L) throw invalid(wrongType)
    return { L: [...left.L, ...right.L] }
  }
  if (left.N === undefined || right.N === undefined) throw invalid(wrongType)
  return { N: call.type === 'add' ? plus(left.N, right.N) : minus(left.N, right.N) }
}

function required(value: AttributeValue | undefined): AttributeValue {
  if (value) return value
  throw invalid('The provided expression refers to an attribute that does not exist in the item')
}

/** Copies every container on the way, so that what other items and stream records share is never touched. */
function copiedParent(root: Container, path: Path): Container {
  let parent = root
  for (const step of path.slice(0, -1)) {
    const child = memberOf(parent, step)
    const copy = child && copiedContainer(child)
    if (!copy) throw invalid(wrongPath)
    place(parent, step, copy as Draft)
    parent = copy
  }
  const isListStep = typeof path[path.length - 1] === 'number'
  if (isListStep !== 'L' in parent) throw invalid(wrongPath)
  return parent
}

function copiedContainer(value: AttributeValue): Container | undefined {
  if (value.M) return { M: { ...value.M } }
  return value.L && { L: [...value.L] }
}

function memberOf(parent: Container, step: string | number): AttributeValue | undefined {
  if ('L' in parent) return typeof step === 'number' ? parent.L[step] : undefined
  return typeof step === 'string' ? parent.M[step] : undefined
}

function place(parent: Container, step: string | number, value: AttributeValue | undefined) {
  if ('M' in parent) {
    if (value === undefined) delete parent.M[step]
    else parent.M[step] = value
    return
  }
  const position = Number(step)
  if (position < parent.L.length) parent.L[position] = value
  else if (value !== undefined) parent.L.push(value)
}

function withoutGaps(members: { [name: string]: AttributeValue | undefined }): Item {
  // `place` deletes a member rather than leaving it undefined.
  return members as Item
}
