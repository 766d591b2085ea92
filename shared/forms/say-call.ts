import type { Node } from './expression/parse'
import { optionSaid, type Parts } from './say-comparison'

type Call = Extract<Node, { kind: 'call' }>
type Say = (args: readonly string[], call: Call, parts: Parts) => string

/** By function of the language; `not` and `rank` change what stands in them and are said there. */
const said: Readonly<Record<string, Say>> = {
  true: () => '任何时候',
  false: () => '从不',
  selected: ([list], { args }, parts) => `${list}${verbFor(args[0], parts)}${chosen(args, parts)}`,
  'count-selected': ([list]) => `${list}选的个数`,
  if: ([condition, then, otherwise]) => `（如果${condition}，就是${then}，否则是${otherwise}）`,
  coalesce: ([first, second]) => `${first}（没有就用${second}）`,
  'string-length': ([text]) => `${text}的字数`,
  'starts-with': ([text, beginning]) => `${text}以${beginning}开头`,
  substr: ([text], { args }) => `${text}的${placesOf(args)}`,
  'minutes-between': ([from, to]) => `从${from}到${to}的分钟数`,
  'days-between': ([from, to]) => `从${from}到${to}的天数`,
  int: ([number]) => `${number}的整数部分`,
  unchanged: () => '每一题都与上年相同',
}

export function sayCall(call: Call, parts: Parts): string {
  const args = call.args.map((arg) => parts.say(arg))
  return said[call.name]?.(args, call, parts) ?? `${call.name}（${args.join('，')}）`
}

const verbFor = (list: Node | undefined, { named }: Parts): string =>
  list && named(list)?.type === 'multi' ? '选了' : '是'

const chosen = ([list, key]: readonly Node[], parts: Parts): string =>
  list && key?.kind === 'text' ? optionSaid(list, key.value, parts) : ''

/** Places are counted from 0 in the language, and from 1 by people. */
function placesOf([, from, to]: readonly Node[]): string {
  const first = from?.kind === 'number' ? from.value + 1 : 1
  if (to?.kind !== 'number') return `第${first}位以后`
  return to.value === first ? `第${first}位` : `第${first}位到第${to.value}位`
}
