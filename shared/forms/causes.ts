import type { Board } from './board'
import type { CompiledEdition } from './edition'
import { isComparison } from './expression/compare'
import { compileNode } from './expression/compile'
import { isSame } from './expression/functions'
import { type Node, parse } from './expression/parse'
import type { Value } from './expression/value-type'
import type { CompiledItem } from './plan'

/** Keys of values; as long as these stay, what they decide stays. May name one twice. */
type Names = readonly string[]

/** Tells which values decided something on one board. */
export interface Tracer {
  /** Of a condition that stands at an item (its `.`) or at none. */
  ofText(text: string, self?: string): Names
  /** Why an item is asked, or why it is not. */
  ofAsked(item: CompiledItem): Names
  /** The expressions followed so far. */
  readonly followed: ReadonlySet<string>
}

interface Trace {
  readonly compiled: CompiledEdition
  readonly board: Board
  readonly followed: Set<string>
  /** What `.` means. */
  readonly self?: string | undefined
}

type Call = Extract<Node, { kind: 'call' }>
type Binary = Extract<Node, { kind: 'binary' }>

export function newTracer(compiled: CompiledEdition, board: Board): Tracer {
  const trace: Trace = { compiled, board, followed: new Set() }
  return {
    ofText: (text, self) => ofText(text, { ...trace, self }),
    ofAsked: (item) => ofAsked(item, trace),
    followed: trace.followed,
  }
}

function ofText(text: string, trace: Trace): Names {
  trace.followed.add(text)
  return ofNode(parse(text), trace)
}

function ofAsked({ item, group }: CompiledItem, trace: Trace): Names {
  const inGroup = optional(group.askedWhen, { ...trace, self: undefined })
  const inItem = optional(item.askedWhen, { ...trace, self: item.key })
  if (!inGroup.holds) return inGroup.names()
  return inItem.holds ? [...inGroup.names(), ...inItem.names()] : inItem.names()
}

function optional(text: string | undefined, trace: Trace): { readonly holds: boolean; readonly names: () => Names } {
  if (text === undefined) return { holds: true, names: () => [] }
  return { holds: valueNow(parse(text), trace) === true, names: () => ofText(text, trace) }
}

function valueNow(node: Node, { compiled, board, self }: Trace): Value {
  const { find, names, yearly } = compiled.scope
  return compileNode(node, { find, names, yearly, ...(self === undefined ? {} : { self }) }).run(board.values)
}

function ofNode(node: Node, trace: Trace): Names {
  switch (node.kind) {
    case 'number':
    case 'text':
      return []
    case 'reference':
      return ofName(node.name, trace)
    case 'self':
      return ofName(trace.self ?? '', trace)
    case 'call':
      return ofCall(node, trace)
    case 'binary':
      return ofBinary(node, trace)
  }
}

/** An item that is not asked is blank whatever was answered: what decided is what closed it. */
function ofName(name: string, trace: Trace): Names {
  const { compiled, board } = trace
  const item = compiled.itemsByKey.get(name)
  if (item && !board.asked[item.at]) return ofAsked(item, trace)
  const calculation = compiled.edition.calculations.find(({ key }) => key === name)
  return calculation ? ofText(calculation.is, { ...trace, self: undefined }) : [name]
}

function ofBinary(node: Binary, trace: Trace): Names {
  const { operator, left, right } = node
  if (operator === 'and' || operator === 'or') {
    const decisive = operator === 'or'
    const deciding = [left, right].find((part) => (valueNow(part, trace) === true) === decisive)
    return deciding ? ofNode(deciding, trace) : ofAll([left, right], trace)
  }
  const asksForBlank = isComparison(operator) && [left, right].some((part) => part.kind === 'text' && part.value === '')
  // One blank alone makes a comparison false, a sum blank.
  return asksForBlank ? ofAll([left, right], trace) : ofFirstBlankOrAll([left, right], trace)
}

function ofCall(node: Call, trace: Trace): Names {
  const [first, second, third] = node.args
  switch (node.name) {
    case 'if': {
      const branch = first && valueNow(first, trace) === true ? second : third
      return ofAll([first, branch], trace)
    }
    case 'coalesce':
      return first && valueNow(first, trace) !== undefined ? ofNode(first, trace) : ofAll(node.args, trace)
    case 'unchanged':
      return ofUnchanged(trace)
    case 'minutes-between':
    case 'days-between':
      return ofFirstBlankOrAll(node.args, trace)
    default:
      return ofAll(node.args, trace)
  }
}

const ofAll = (nodes: readonly (Node | undefined)[], trace: Trace): Names =>
  nodes.flatMap((node) => (node ? ofNode(node, trace) : []))

function ofFirstBlankOrAll(nodes: readonly Node[], trace: Trace): Names {
  const blank = nodes.find((node) => valueNow(node, trace) === undefined)
  return blank ? ofNode(blank, trace) : ofAll(nodes, trace)
}

/** One changed answer is enough to make it false; to be true it needs every one. */
function ofUnchanged(trace: Trace): Names {
  const { compiled, board } = trace
  const yearly = compiled.items.filter(({ item }) => item.number && !item.given)
  const compared = yearly.filter(({ slot }) => board.values[slot] !== undefined)
  const other = compared.find(({ slot, priorSlot }) => !isSame(board.values[slot], board.values[priorSlot]))
  if (other) return [other.item.key, `prev.${other.item.key}`]
  return [...yearly.flatMap(({ item }) => ofName(item.key, trace)), ...compared.map(({ item }) => `prev.${item.key}`)]
}
