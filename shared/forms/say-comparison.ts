import type { Comparison } from './expression/compare'
import type { Node } from './expression/parse'
import { type Named, quoted } from './say-name'

/** How the parts of an expression are said. */
export interface Parts {
  say(node: Node): string
  /** Of an item or a fact. */
  named(node: Node): Named | undefined
}

interface Compared {
  readonly operator: Comparison
  readonly left: Node
  readonly right: Node
}

type Words = Readonly<Record<Comparison, string>>
const numbers: Words = { '=': '等于', '!=': '不等于', '<': '小于', '<=': '不大于', '>': '大于', '>=': '不小于' }
const days: Words = { ...numbers, '=': '是', '!=': '不是', '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于' }
const places: Words = { ...numbers, '=': '是', '!=': '不是', '<': '低于', '<=': '不高于', '>': '高于', '>=': '不低于' }

export function sayComparison({ operator, left, right }: Compared, parts: Parts): string {
  if (isEmptyText(right)) return `${parts.say(left)}${operator === '=' ? '没有填' : '填了'}`
  const ranked = rankedIn(left)
  if (ranked) return `${parts.say(ranked)}${places[operator]}${placeSaid(ranked, right, parts)}`

  const words = wordsFor(left, right, parts)
  if (right.kind === 'text') return `${parts.say(left)}${words[operator]}${optionSaid(left, right.value, parts)}`
  if (operator === '=' && words !== numbers) return `${parts.say(left)}与${parts.say(right)}相同`
  if (operator === '!=') return `${parts.say(left)}与${parts.say(right)}不同`
  return `${parts.say(left)}${words[operator]}${parts.say(right)}`
}

const isEmptyText = (node: Node): boolean => node.kind === 'text' && node.value === ''

function wordsFor(left: Node, right: Node, { named }: Parts): Words {
  const type = named(left)?.type
  if (type === 'date' || type === 'time') return days
  const isNumber = type === 'int' || type === 'dec' || left.kind === 'binary' || right.kind === 'number'
  return isNumber ? numbers : { ...numbers, '=': '是', '!=': '不是' }
}

const rankedIn = (node: Node): Node | undefined =>
  node.kind === 'call' && node.name === 'rank' ? node.args[0] : undefined

/** A place in the order of the options is said by the option that has it. */
function placeSaid(ranked: Node, right: Node, parts: Parts): string {
  const other = rankedIn(right)
  if (other) return parts.say(other)
  const label = right.kind === 'number' ? parts.named(ranked)?.options[right.value - 1]?.label : undefined
  return label === undefined ? `第${parts.say(right)}项` : quoted(label)
}

/** The key of an option by its label. */
export function optionSaid(list: Node, key: string, { say, named }: Parts): string {
  const label = named(list)?.options.find((option) => option.key === key)?.label
  return label === undefined ? say({ kind: 'text', value: key, at: 0 }) : quoted(label)
}
