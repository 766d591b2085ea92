import type { CompiledEdition } from '../edition'
import { isBlankText } from '../expression/build'
import { isComparison } from '../expression/compare'
import { compileNode } from '../expression/compile'
import { isSame } from '../expression/functions'
import { type Node, parse } from '../expression/parse'
import type { Run, Scope, Value } from '../expression/value-type'
import type { CompiledItem } from '../plan'

/** What an expression comes to while only some variables have a value: a value, or the variable to decide next. */
export type Guess = { readonly value: Value } | { readonly on: string }

/**
 * A record of which only some is decided. A variable is the answer to an item whether asked or not, a fact, `setting.x` or
 * `prev.x`; of a list, each option is one of its own, `relief∋dibao`, true or false.
 */
export interface Sketch {
  readonly compiled: CompiledEdition
  readonly decided: Map<string, Value>
  /** Of this moment; emptied whenever something is decided. */
  readonly known: Map<string, Guess>
  /** What was read once, for as long as the edition is looked at. */
  readonly read: ReadingRoom
  /** Functions met whose arguments have more cases than are tried. */
  readonly inexact: Set<string>
}

export interface ReadingRoom {
  readonly nodes: Map<string, Node>
  readonly runs: Map<Node, Run>
}

/** A sketch at a place: `.` means the item there. */
interface At extends Sketch {
  readonly self?: string | undefined
}

type Call = Extract<Node, { kind: 'call' }>
type Binary = Extract<Node, { kind: 'binary' }>

const value = (known: Value): Guess => ({ value: known })
const isTrue = (guess: Guess): boolean => 'value' in guess && guess.value === true
const isFalse = (guess: Guess): boolean => 'value' in guess && guess.value !== true
const isBlankGuess = (guess: Guess): boolean => 'value' in guess && guess.value === undefined

/** All of them: false as soon as one is, whatever the others turn out to be. */
export function every(guesses: readonly Guess[]): Guess {
  if (guesses.some(isFalse)) return value(false)
  return guesses.find((guess) => !isTrue(guess)) ?? value(true)
}

/** A condition that stands at an item, or at none. */
export function guessText(sketch: Sketch, text: string, self?: string): Guess {
  const { nodes } = sketch.read
  // At another item the same text has a tree of its own: its closures know what `.` is.
  const place = `${self} ${text}`
  const node = nodes.get(place) ?? parse(text)
  nodes.set(place, node)
  return guess(node, { ...sketch, self })
}

export function guessAsked(sketch: Sketch, { item, group }: CompiledItem): Guess {
  return remembered(sketch, `asked ${item.key}`, () =>
    every([
      group.askedWhen === undefined ? value(true) : guessText(sketch, group.askedWhen),
      item.askedWhen === undefined ? value(true) : guessText(sketch, item.askedWhen, item.key),
    ]),
  )
}

/** What an item, a fact, a setting, a value of last year or a calculation is worth. */
export function guessName(sketch: Sketch, name: string): Guess {
  return remembered(sketch, name, () => {
    const calculation = sketch.compiled.edition.calculations.find(({ key }) => key === name)
    if (calculation) return guessText(sketch, calculation.is)
    const asked = askedOf(sketch, name)
    if (isFalse(asked)) return value(undefined)
    const answer = isList(sketch, name) ? guessList(sketch, name) : guessVariable(sketch, name)
    // Blank is blank, asked or not.
    return isBlankGuess(answer) || 'on' in answer || isTrue(asked) ? answer : asked
  })
}

/** Whether an option is among those of a list. */
function guessSelected(sketch: Sketch, name: string, option: string): Guess {
  const asked = askedOf(sketch, name)
  if (isFalse(asked)) return value(false)
  const chosen = guessVariable(sketch, `${name}∋${option}`)
  return isTrue(chosen) ? asked : chosen
}

function remembered({ known }: Sketch, what: string, find: () => Guess): Guess {
  const before = known.get(what)
  if (before) return before
  const found = find()
  known.set(what, found)
  return found
}

const guessVariable = ({ decided }: Sketch, variable: string): Guess =>
  decided.has(variable) ? value(decided.get(variable)) : { on: variable }

function askedOf(sketch: Sketch, name: string): Guess {
  const item = sketch.compiled.itemsByKey.get(name)
  return item ? guessAsked(sketch, item) : value(true)
}

const optionsOf = ({ compiled }: Sketch, name: string): readonly string[] =>
  compiled.scope.find(name)?.type.options ?? []

const isList = ({ compiled }: Sketch, name: string): boolean => compiled.scope.find(name)?.type.kind === 'set'

function guessList(sketch: Sketch, name: string): Guess {
  const options = optionsOf(sketch, name)
  const open = options.find((option) => !sketch.decided.has(`${name}∋${option}`))
  if (open !== undefined) return { on: `${name}∋${open}` }
  const chosen = options.filter((option) => sketch.decided.get(`${name}∋${option}`) === true)
  return value(chosen.length === 0 ? undefined : chosen)
}

function guess(node: Node, at: At): Guess {
  switch (node.kind) {
    case 'number':
      return value(node.value)
    case 'text':
      return value(node.value === '' ? undefined : node.value)
    case 'reference':
    case 'self':
      return guessName(at, nameIn(node, at))
    case 'call':
      return guessCall(node, at)
    case 'binary':
      return guessBinary(node, at)
  }
}

const nameIn = (node: Node, { self = '' }: At): string => (node.kind === 'reference' ? node.name : self)

const isName = (node: Node | undefined): node is Node => node?.kind === 'reference' || node?.kind === 'self'

function guessBinary(node: Binary, at: At): Guess {
  const { operator, left, right } = node
  if (operator === 'and') return every([guess(left, at), guess(right, at)])
  if (operator === 'or') return either(guess(left, at), guess(right, at))
  if (!isComparison(operator)) return worked(node, [left, right], at)
  if (isBlankText(left) || isBlankText(right)) return guessBlank(node, isBlankText(left) ? right : left, at)
  if ([left, right].some((part) => part.kind === 'text' && aTime.test(part.value))) at.inexact.add('times of day')
  if ([left, right].some((part) => isBlankGuess(guess(part, at)))) return value(false)
  return worked(node, [left, right], at)
}

const aTime = /^\d{4}-\d\d-\d\dT/

function either(left: Guess, right: Guess): Guess {
  if (isTrue(left) || isTrue(right)) return value(true)
  if (isFalse(left)) return isFalse(right) ? value(false) : right
  return left
}

/** A list is there as soon as one option is. */
function guessBlank(node: Binary, tested: Node, at: At): Guess {
  const name = nameIn(tested, at)
  if (isName(tested) && isList(at, name)) {
    const parts = optionsOf(at, name).map((option) => guessSelected(at, name, option))
    const isThere = parts.reduce(either, value(false))
    return 'on' in isThere ? isThere : value((isThere.value === true) === (node.operator === '!='))
  }
  return worked(node, [node.left, node.right], at)
}

function guessCall(node: Call, at: At): Guess {
  const [first, second, third] = node.args
  if (node.name === 'unchanged') return guessUnchanged(at)
  if (first === undefined) return worked(node, [], at)
  if (node.name === 'selected' && isName(first) && isList(at, nameIn(first, at)) && second?.kind === 'text') {
    return guessSelected(at, nameIn(first, at), second.value)
  }
  const start = guess(first, at)
  if (node.name === 'not') return 'on' in start ? start : value(start.value !== true)
  if (node.name === 'if') {
    const branch = isTrue(start) ? second : third
    return 'on' in start || branch === undefined ? start : guess(branch, at)
  }
  if (node.name === 'coalesce') return isBlankGuess(start) && second ? guess(second, at) : start
  return worked(node, node.args, at)
}

function guessUnchanged(at: At): Guess {
  let compared = 0
  for (const { item } of at.compiled.items) {
    if (!item.number || item.given) continue
    const now = guessName(at, item.key)
    if ('on' in now) return now
    if (now.value === undefined) continue
    const before = guessName(at, `prev.${item.key}`)
    if ('on' in before) return before
    if (!isSame(now.value, before.value)) return value(false)
    compared++
  }
  return value(compared > 0)
}

const exact: readonly string[] = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'selected',
  'count-selected',
  'rank',
  'true',
  'false',
]

/** Worked out by the engine's own closures as soon as every part is known. */
function worked(node: Call | Binary, parts: readonly Node[], at: At): Guess {
  const name = node.kind === 'call' ? node.name : node.operator
  const isConstant = parts.every(({ kind }) => kind === 'number' || kind === 'text')
  if (!exact.includes(name) && !isConstant) at.inexact.add(name)
  const guesses = parts.map((part) => guess(part, at))
  const open = guesses.find((part) => 'on' in part)
  if (open) return open
  const run = at.read.runs.get(node) ?? runOf(node, parts, at)
  at.read.runs.set(node, run)
  return value(run(guesses.map((part) => ('value' in part ? part.value : undefined))))
}

/** The closure of a node whose parts are put in: part 0 stands in slot 0. Constants stay, as some functions insist on them. */
function runOf(node: Call | Binary, parts: readonly Node[], { compiled, self }: At): Run {
  const scope: Scope = { ...compiled.scope, ...(self === undefined ? {} : { self }) }
  const stand = parts.map((part, slot): Node => {
    return part.kind === 'number' || part.kind === 'text' ? part : { kind: 'reference', name: String(slot), at: slot }
  })
  const find: Scope['find'] = (slot) => {
    const part = parts[Number(slot)]
    return part && { slot: Number(slot), type: compileNode(part, scope).type }
  }
  const [left = node, right = node] = stand
  const standing: Node = node.kind === 'call' ? { ...node, args: stand } : { ...node, left, right }
  return compileNode(standing, { ...scope, find }).run
}
