import { all, any, binary, call, isBlankText, text } from './build'
import { isComparison } from './compare'
import { typeOf } from './node-type'
import { type Node, parse } from './parse'
import { print } from './print'
import type { Scope } from './value-type'

/** A scope that can also tell the names of the pairs that `unchanged()` compares. */
export interface NamedScope extends Scope {
  readonly yearlyNames: readonly (readonly [now: string, before: string])[]
}

/** A cell of a spreadsheet holds no more. */
const mostCharacters = 32_000

/**
 * The XPath of ODK that means the same. There a blank is the empty text: equal to another blank, different from
 * everything else, and no number. Here a comparison with a blank is false, so the blank is ruled out beforehand; a truth
 * is kept as the text `true` or `false`; dates compare as dates.
 */
export function toXPath(source: string, scope: NamedScope): string {
  return print(truth(parse(source), scope), mostCharacters)
}

/** As `toXPath`, of what a calculation keeps: a truth as a text. */
export function toXPathValue(source: string, scope: NamedScope): string {
  return print(value(parse(source), scope), mostCharacters)
}

type Call = Extract<Node, { kind: 'call' }>
type Binary = Extract<Node, { kind: 'binary' }>

const isBoolean = (node: Node, scope: Scope): boolean => typeOf(node, scope).kind === 'boolean'

/** Kept values of a truth come from a name or from a choice between names. */
const isKept = (node: Node): boolean =>
  node.kind === 'reference' ||
  node.kind === 'self' ||
  (node.kind === 'call' && (node.name === 'if' || node.name === 'coalesce'))

function truth(node: Node, scope: NamedScope): Node {
  const { at } = node
  if (!isBoolean(node, scope)) return value(node, scope)
  if (isKept(node)) return binary(at, '=', value(node, scope), text(at, 'true'))
  if (node.kind === 'call') return callOf(node, scope)
  if (node.kind !== 'binary') return node
  if (isComparison(node.operator)) return comparison(node, scope)
  return { ...node, left: truth(node.left, scope), right: truth(node.right, scope) }
}

function value(node: Node, scope: NamedScope): Node {
  const { at } = node
  if (isBoolean(node, scope) && !isKept(node)) {
    return call(at, 'if', truth(node, scope), text(at, 'true'), text(at, 'false'))
  }
  if (node.kind === 'call') return callOf(node, scope)
  return node.kind === 'binary' ? arithmetic(node, scope) : node
}

function arithmetic(node: Binary, scope: NamedScope): Node {
  const [left, right] = [value(node.left, scope), value(node.right, scope)]
  const worked = { ...node, left, right }
  const mayBeZero =
    (node.operator === 'div' || node.operator === 'mod') && !(right.kind === 'number' && right.value !== 0)
  if (!mayBeZero) return worked
  // Here nothing divides by zero; in XPath it is infinite, and larger than everything.
  const zero: Node = { kind: 'number', value: 0, at: node.at }
  return call(node.at, 'if', binary(node.at, '!=', right, zero), worked, binary(node.at, 'div', zero, zero))
}

/** How a value shows that it is blank: as the empty text, as no number, or never. */
function blankness(node: Node): 'text' | 'number' | 'never' {
  if (node.kind === 'reference' || node.kind === 'self') return 'text'
  if (node.kind === 'binary') return 'number'
  if (node.kind !== 'call') return 'never'
  if (node.name === 'count-selected' || node.name === 'string-length') return 'never'
  if (node.name === 'coalesce') return node.args[1] === undefined ? 'text' : blankness(node.args[1])
  if (node.name === 'if')
    return (
      node.args
        .slice(1)
        .map(blankness)
        .find((kind) => kind !== 'never') ?? 'never'
    )
  return node.name.endsWith('-between') || node.name === 'int' ? 'number' : 'text'
}

/** True where the value is not blank. A number that is none is not even equal to itself. */
function known(node: Node, shown: Node): readonly Node[] {
  const kind = blankness(node)
  if (kind === 'never') return []
  return [kind === 'text' ? binary(node.at, '!=', shown, text(node.at, '')) : binary(node.at, '=', shown, shown)]
}

function comparison(node: Binary, scope: NamedScope): Node {
  const { at, operator } = node
  if (isBlankText(node.right)) return blankTest(node, node.left, scope)
  if (isBlankText(node.left)) return blankTest(node, node.right, scope)
  const [left, right] = [value(node.left, scope), value(node.right, scope)]
  const compared = { ...node, left, right }
  if (operator === '!=') return all(at, [...known(node.left, left), ...known(node.right, right), compared])
  if (operator !== '=') return ordered(compared, node, scope)
  const bothMayBeBlank = blankness(node.left) === 'text' && blankness(node.right) === 'text'
  return bothMayBeBlank ? all(at, [...known(node.left, left), compared]) : compared
}

function blankTest(node: Binary, asked: Node, scope: NamedScope): Node {
  const shown = value(asked, scope)
  const [isKnown = call(node.at, 'true')] = known(asked, shown)
  if (node.operator === '!=') return isKnown
  return blankness(asked) === 'text' ? binary(node.at, '=', shown, text(node.at, '')) : call(node.at, 'not', isKnown)
}

const converters: Readonly<Record<string, string>> = { date: 'date', time: 'date-time' }

/** Only numbers have an order in XPath; a date is one when it is said to be a date. */
function ordered(compared: Binary, { left, right }: Binary, scope: NamedScope): Node {
  const kinds = [typeOf(left, scope).kind, typeOf(right, scope).kind]
  const converter = kinds.map((kind) => converters[kind]).find((name) => name !== undefined)
  if (converter === undefined) return compared
  const { at } = compared
  return { ...compared, left: call(at, converter, compared.left), right: call(at, converter, compared.right) }
}

function callOf(node: Call, scope: NamedScope): Node {
  const { at, name, args } = node
  const [first, second, third] = args
  if (name === 'not' && first) return call(at, name, truth(first, scope))
  if (name === 'if' && first && second && third) {
    return call(at, name, truth(first, scope), value(second, scope), value(third, scope))
  }
  if (name === 'coalesce' && first && second) {
    const [shown, otherwise] = [value(first, scope), value(second, scope)]
    if (blankness(first) !== 'number') return call(at, name, shown, otherwise)
    return call(at, 'if', all(at, known(first, shown)), shown, otherwise)
  }
  if (name === 'rank' && first) return ranked(at, value(first, scope), typeOf(first, scope).options ?? [])
  if (name === 'minutes-between' && first && second) {
    return binary(at, '-', minutes(value(second, scope)), minutes(value(first, scope)))
  }
  if (name === 'days-between' && first && second) {
    return binary(at, '-', days(value(second, scope)), days(value(first, scope)))
  }
  if (name === 'unchanged') return unchanged(at, scope)
  return { ...node, args: args.map((arg) => value(arg, scope)) }
}

const ranked = (at: number, shown: Node, options: readonly string[]): Node =>
  options.reduceRight<Node>(
    (otherwise, key, place) =>
      call(at, 'if', binary(at, '=', shown, text(at, key)), { kind: 'number', value: place + 1, at }, otherwise),
    text(at, ''),
  )

/** `decimal-date-time` counts days; rounding to seconds first takes away what binary fractions add. */
function minutes(shown: Node): Node {
  const { at } = shown
  const seconds = binary(at, '*', call(at, 'decimal-date-time', shown), { kind: 'number', value: 86_400, at })
  return call(at, 'int', binary(at, 'div', call(at, 'round', seconds), { kind: 'number', value: 60, at }))
}

const days = (shown: Node): Node =>
  call(shown.at, 'int', call(shown.at, 'decimal-date-time', call(shown.at, 'date', shown)))

/** Every numbered item that has an answer has the answer of last year, and there is at least one. */
function unchanged(at: number, scope: NamedScope): Node {
  const reference = (name: string): Node => ({ kind: 'reference', name, at })
  const blank = (name: string) => binary(at, '=', reference(name), text(at, ''))
  const same = scope.yearlyNames.map(([now, before]) => any(at, [blank(now), equal(now, before)]))
  const answered = scope.yearlyNames.map(([now]) => binary(at, '!=', reference(now), text(at, '')))

  function equal(now: string, before: string): Node {
    const { kind, options = [] } = typeOf(reference(now), scope)
    if (kind !== 'set') return binary(at, '=', reference(now), reference(before))
    const selected = (name: string, key: string) => call(at, 'selected', reference(name), text(at, key))
    const count = (name: string) => call(at, 'count-selected', reference(name))
    const also = options.map((key) => any(at, [call(at, 'not', selected(now, key)), selected(before, key)]))
    return all(at, [binary(at, '=', count(now), count(before)), ...also])
  }
  return all(at, [...same, any(at, answered)])
}
