import { isCalendarDate } from '../identities/certificate-number'
import type { Edition } from './edition'
import { conditionLabels } from './editions/common/known-labels.zh'
import { isComparison } from './expression/compare'
import { type Node, parse } from './expression/parse'
import { dateText } from './plain'
import { sayCall } from './say-call'
import { sayComparison } from './say-comparison'
import { quoted, sayName } from './say-name'

/** A condition as a short Chinese text in the words of the form: “年龄”不小于16，并且“是否就业”是“是”. `.` is 本题. */
export const sayCondition = (edition: Edition, text: string, self?: string): string =>
  say({ edition, self }, parse(text))

interface Speaker {
  readonly edition: Edition
  /** The item that `.` means. */
  readonly self: string | undefined
}
type Binary = Extract<Node, { kind: 'binary' }>

function say(speaker: Speaker, node: Node): string {
  switch (node.kind) {
    case 'number':
      return String(node.value)
    case 'text':
      return quoted(isCalendarDate(node.value) ? dateText(node.value) : node.value)
    case 'self':
      return '本题'
    case 'reference':
      return sayReference(speaker, node.name)
    case 'call':
      return isNot(node) ? sayNot(speaker, node.args[0]) : sayCall(node, partsFor(speaker))
    case 'binary':
      return sayBinary(speaker, node)
  }
}

const partsFor = (speaker: Speaker) => ({
  say: (node: Node) => say(speaker, node),
  named: (node: Node) => {
    const name = node.kind === 'self' ? speaker.self : node.kind === 'reference' && node.name
    return name ? sayName(speaker.edition, name) : undefined
  },
})

/** What is true or false is named for what it says when it is true; a worked out value stands for its expression. */
function sayReference(speaker: Speaker, name: string): string {
  const is = expressionOf(speaker, name)
  if (is !== undefined) return labelled('是', is) ?? `（${sayCondition(speaker.edition, is)}）`
  const { said, type } = sayName(speaker.edition, name)
  return type === 'boolean' ? `${said}属实` : said
}

const expressionOf = ({ edition }: Speaker, name: string): string | undefined =>
  edition.calculations.find(({ key }) => key === name)?.is

const labelled = (verb: string, is: string): string | undefined => {
  const label = conditionLabels[is]
  return label === undefined ? undefined : `${verb}${quoted(label)}`
}

const isNot = (node: Node): boolean => node.kind === 'call' && node.name === 'not'

/** What is not so: a blank is not so either, where a comparison alone would be silent about it. */
function sayNot(speaker: Speaker, node: Node | undefined): string {
  if (node === undefined) return ''
  if (node.kind === 'call' && node.name === 'selected')
    return say(speaker, node).replace(/(选了|是)(?=“[^“]*”$)/, notSelected)
  if (node.kind === 'binary' && node.operator === '=') return `${say(speaker, { ...node, operator: '!=' })}（没填也算）`
  if (node.kind !== 'reference') return `不是（${say(speaker, node)}）`
  const is = expressionOf(speaker, node.name)
  if (is !== undefined) return labelled('不是', is) ?? `不是${say(speaker, node)}`
  return `${sayName(speaker.edition, node.name).said}不属实`
}

const notSelected = (verb: string): string => (verb === '是' ? '不是' : '没有选')

function sayBinary(speaker: Speaker, node: Binary): string {
  const { operator, left, right } = node
  if (isComparison(operator)) return sayComparison({ operator, left, right }, partsFor(speaker))
  if (operator === 'and' || operator === 'or') return sayJoined(speaker, node)
  const within = (part: Node) => (part.kind === 'binary' ? `（${say(speaker, part)}）` : say(speaker, part))
  return `${within(left)}${arithmetic[operator]}${within(right)}`
}

const arithmetic = { '+': '加', '-': '减', '*': '乘以', div: '除以', mod: '除余' }

/** A chain of conditions; in brackets where another kind of chain stands inside it. */
function sayJoined(speaker: Speaker, { operator, left, right }: Binary): string {
  const within = (part: Node) =>
    part.kind === 'binary' && joins[part.operator] !== undefined && part.operator !== operator
      ? `（${say(speaker, part)}）`
      : say(speaker, part)
  return `${within(left)}${joins[operator]}${within(right)}`
}

const joins: Readonly<Record<string, string>> = { and: '，并且', or: '，或者' }
