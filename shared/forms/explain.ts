import { type Board, type FormInput, findingsOf } from './board'
import { newTracer, type Tracer } from './causes'
import type { CompiledEdition } from './edition'
import { evaluate, settledBoard } from './evaluate'
import type { Cause, WhyAsked, WhyFound } from './explanation'
import { isBlank, type Value } from './expression/value-type'
import type { Finding } from './findings'
import type { CompiledItem } from './plan'
import { isBroken } from './read-answer'
import { settling } from './settle'

/** Why an item is asked, or is not. Its expressions are read again: this is for the moment somebody wonders, not for every answer. */
export function explainAsked(compiled: CompiledEdition, input: FormInput, itemKey: string): WhyAsked {
  const item = compiled.itemsByKey.get(itemKey)
  if (item === undefined) return { item: itemKey, asked: false, causes: [] }
  const { board } = settledBoard(compiled, input)
  const names = newTracer(compiled, board).ofAsked(item)
  const causes = causesOf(names, { compiled, board, input })
  return { item: itemKey, asked: board.asked[item.at] === true, causes }
}

/** Why a finding stands, and which answers would settle it. A finding that came over the wire is as good as the engine's own. */
export function explainFinding(compiled: CompiledEdition, input: FormInput, finding: Finding): WhyFound {
  const { item: key, check, kind } = finding
  const why = { item: key, check, takesReason: kind === 'soft' }
  const item = compiled.itemsByKey.get(key)
  const { board } = settledBoard(compiled, input)
  if (item === undefined || !stands(item, board, finding)) return { ...why, causes: [], settledBy: [] }

  const tracer = newTracer(compiled, board)
  const names = [key, ...decidingNames(item, board, finding, tracer)]
  const causes = causesOf(names, { compiled, board, input })
  const before = evaluate(compiled, input).findings
  const settledBy = settling({ compiled, input, board, finding, before, followed: tracer.followed }, causes)
  return { ...why, causes, settledBy }
}

const isThis = ({ check, says }: Finding, other: Finding): boolean => check === other.check && says === other.says

function stands(item: CompiledItem, board: Board, finding: Finding): boolean {
  const standing: Finding[] = []
  if (board.asked[item.at]) findingsOf(item, board, standing)
  else if (isAnswered(item, board)) standing.push(item.builtIn('notAsked'))
  return standing.some((one) => isThis(one, finding))
}

const isAnswered = ({ at, item }: CompiledItem, { read }: Board): boolean => read[at] !== undefined && !item.given

/** What decided a finding besides the item it stands at. */
function decidingNames(item: CompiledItem, board: Board, finding: Finding, tracer: Tracer): readonly string[] {
  const { key, required, options = [] } = item.item
  const read = board.read[item.at]
  if (!board.asked[item.at]) return tracer.ofAsked(item)
  if (isBroken(read)) return []
  // Blank is what an item that is not asked is too: only what keeps it asked tells them apart.
  const keepsItAsked = read === undefined ? tracer.ofAsked(item) : []

  if (read === undefined && isThis(item.missing, finding) && item.isRequired(board.values) === true) {
    return typeof required === 'string' ? [...tracer.ofText(required, key), ...keepsItAsked] : keepsItAsked
  }
  const option = options.find((one) => isThis(item.offers?.[one.key]?.finding ?? item.missing, finding))
  if (option?.offeredWhen !== undefined) return tracer.ofText(option.offeredWhen, key)
  const check = item.checks.findIndex((one) => isThis(one.finding, finding) && one.finds(board.values) === true)
  const text = item.item.checks?.[check]?.findsWhen
  return text === undefined ? keepsItAsked : [...tracer.ofText(text, key), ...keepsItAsked]
}

interface Moment {
  readonly compiled: CompiledEdition
  readonly board: Board
  readonly input: FormInput
}

const causesOf = (names: readonly string[], moment: Moment): readonly Cause[] =>
  Array.from(new Set(names)).map((name) => causeOf(name, moment))

function causeOf(name: string, { compiled, board, input }: Moment): Cause {
  const item = compiled.itemsByKey.get(name)
  if (item) {
    const read = board.read[item.at]
    const { given } = item.item
    const value = isBroken(read) ? asShown((given ? input.facts : input.answers)[name]) : read
    return { name, kind: given ? 'given' : 'answer', value }
  }
  const value = board.values[compiled.scope.find(name)?.slot ?? -1]
  return { name, kind: kindOf(name), value }
}

function kindOf(name: string): Cause['kind'] {
  if (name.startsWith('setting.')) return 'setting'
  return name.startsWith('prev.') ? 'prior' : 'fact'
}

const longestShown = 64

/** Of what was no answer to its item, what can be told to a person. */
function asShown(sent: unknown): Value {
  if (isBlank(sent)) return undefined
  if (typeof sent === 'string') return sent.slice(0, longestShown)
  return typeof sent === 'number' || typeof sent === 'boolean' ? sent : undefined
}
