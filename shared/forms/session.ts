import {
  type Answers,
  type Board,
  type FormInput,
  findingsOf,
  isRecord,
  type Known,
  learn,
  newBoard,
  readAnswer,
  settle,
} from './board'
import type { Answer, CompiledEdition, Option } from './edition'
import { isSame } from './expression/functions'
import { isBlank } from './expression/value-type'
import type { Finding } from './findings'
import { type Marks, mark, markAll, noMarks, takeLowest } from './marks'
import type { CompiledItem, KnownPlace, Step } from './plan'
import { isBroken } from './read-answer'

/** What one step of a sitting changed, as item keys in the order of the form. */
export interface Change {
  readonly asked: readonly string[]
  /** No longer asked; their answers are set aside and come back with the path. */
  readonly closed: readonly string[]
  readonly findings: readonly string[]
}

/** One sitting over one record. Always equal to `evaluate` of its answers, but only what depends on a change is worked out. */
export interface Session {
  /** Undefined clears the answer. */
  set(item: string, answer: Answer): Change
  /** Facts that became known during the visit: position, photos, today. */
  know(facts: Known): Change
  /** Answers of items asked: what is submitted. */
  answers(): Answers
  /** Answers kept of items that are not asked at present: for the paradata. */
  setAside(): Answers
  isAsked(item: string): boolean
  isRequired(item: string): boolean
  /** The options offered to this person. */
  optionsOf(item: string): readonly Option[]
  /** Answered, and not as last year. */
  differs(item: string): boolean
  findings(): readonly Finding[]
  findingsOf(item: string): readonly Finding[]
  /** What it holds by now, with the answers set aside: from this `explainAsked` and `explainFinding` tell what it shows. */
  input(): FormInput
}

interface Sitting {
  readonly compiled: CompiledEdition
  input: FormInput
  readonly board: Board
  readonly raw: Answer[]
  readonly found: Finding[][]
}

export function openSession(compiled: CompiledEdition, input: FormInput): Session {
  const board = newBoard(compiled, input)
  const sitting: Sitting = {
    compiled,
    input,
    board,
    raw: compiled.items.map(() => undefined),
    found: compiled.items.map(() => []),
  }
  const answers = isRecord(input.answers) ? input.answers : {}
  for (const key of Object.keys(answers)) keep(sitting, compiled.itemsByKey.get(key), answers[key])
  for (const step of compiled.plan.steps) settle(step, board)
  for (const item of compiled.items) sitting.found[item.at] = findingsNow(item, board)

  const itemOf = (key: string) => compiled.itemsByKey.get(key)
  return {
    set: (key, answer) => setAnswer(sitting, itemOf(key), answer),
    know: (facts) => knowFacts(sitting, facts),
    answers: () => answersWhere(sitting, true),
    setAside: () => answersWhere(sitting, false),
    isAsked: (key) => board.asked[itemOf(key)?.at ?? -1] ?? false,
    isRequired: (key) => itemOf(key)?.isRequired(board.values) === true,
    optionsOf: (key) => optionsNow(itemOf(key), board),
    differs: (key) => differsFromPrior(itemOf(key), board),
    findings: () => ([] as Finding[]).concat(...sitting.found),
    findingsOf: (key) => sitting.found[itemOf(key)?.at ?? -1] ?? [],
    input: () => ({ ...sitting.input, answers: answersWhere(sitting) }),
  }
}

const nothing: Change = { asked: [], closed: [], findings: [] }

function keep({ board, raw }: Sitting, item: CompiledItem | undefined, answer: Answer): boolean {
  if (item === undefined || item.item.given) return false
  // A copy, so that a list the screen goes on changing does not change what was answered.
  const own = Array.isArray(answer) ? answer.slice() : answer
  raw[item.at] = isBlank(own) ? undefined : own
  board.read[item.at] = readAnswer(item, own)
  return true
}

function setAnswer(sitting: Sitting, item: CompiledItem | undefined, answer: Answer): Change {
  if (item === undefined || !keep(sitting, item, answer)) return nothing
  return follow(sitting, [item.at], [])
}

function knowFacts(sitting: Sitting, facts: Known): Change {
  const changed: KnownPlace[] = []
  sitting.input = { ...sitting.input, facts: { ...sitting.input.facts, ...facts } }
  learn(sitting.board, sitting.compiled.plan.facts, facts, changed)
  const [items, slots] = [true, undefined].map((isItem) => changed.filter((place) => place.isItem === isItem))
  return follow(sitting, indicesOf(items), indicesOf(slots))
}

const indicesOf = (places: readonly KnownPlace[] = []): number[] => places.map(({ index }) => index)

/** Works out what depends on the answered items and the changed slots, in the order of the plan. */
function follow(sitting: Sitting, items: readonly number[], slots: readonly number[]): Change {
  const { compiled, board } = sitting
  const { steps, stepOfItem, stepsReading, itemsChecking } = compiled.plan
  const due = noMarks(steps.length)
  const checkAgain = noMarks(compiled.items.length)
  const spread = (slot: number) => {
    markAll(due, stepsReading[slot])
    markAll(checkAgain, itemsChecking[slot])
  }
  for (const at of items) {
    mark(due, stepOfItem[at] ?? 0)
    mark(checkAgain, at)
  }
  slots.forEach(spread)

  const [asked, closed]: [number[], number[]] = [[], []]
  // Whatever a step makes due comes after it.
  for (let place = takeLowest(due, 0); place >= 0; place = takeLowest(due, place >> 5)) {
    const step = steps[place] as Step
    const before = board.asked[step.at]
    if (!settle(step, board)) continue
    spread(step.slot)
    if (board.asked[step.at] !== before) (before ? closed : asked).push(step.at)
  }
  return { asked: keysOf(compiled, asked), closed: keysOf(compiled, closed), findings: recheck(sitting, checkAgain) }
}

function recheck({ compiled, board, found }: Sitting, due: Marks): string[] {
  const changed: string[] = []
  for (let at = takeLowest(due, 0); at >= 0; at = takeLowest(due, at >> 5)) {
    const item = compiled.items[at] as CompiledItem
    if (!board.asked[at] && found[at]?.length === 0) continue
    const now = findingsNow(item, board)
    const before = found[at] ?? []
    found[at] = now
    if (!isSameList(now, before)) changed.push(item.item.key)
  }
  return changed
}

const isSameList = (now: readonly Finding[], before: readonly Finding[]): boolean =>
  now.length === before.length && (now.length === 0 || now.every((finding, at) => finding === before[at]))

function findingsNow(item: CompiledItem, board: Board): Finding[] {
  const findings: Finding[] = []
  findingsOf(item, board, findings)
  return findings
}

const keysOf = ({ items }: CompiledEdition, places: number[]): string[] =>
  places.sort((a, b) => a - b).map((at) => items[at]?.item.key ?? '')

function answersWhere({ compiled, board, raw }: Sitting, asked?: boolean): Answers {
  const answers: Record<string, Answer> = {}
  for (const { at, item } of compiled.items) {
    if (raw[at] !== undefined && (asked === undefined || board.asked[at] === asked)) answers[item.key] = raw[at]
  }
  return answers
}

function optionsNow(item: CompiledItem | undefined, { values, withheld }: Board): readonly Option[] {
  const { options = [] } = item?.item ?? {}
  const held = withheld?.[item?.item.key ?? ''] ?? []
  return options.filter(({ key }) => !held.includes(key) && (item?.offers?.[key]?.finds(values) ?? true))
}

function differsFromPrior(item: CompiledItem | undefined, { values, read }: Board): boolean {
  if (item === undefined) return false
  const [now, before] = [read[item.at], values[item.priorSlot]]
  return now !== undefined && before !== undefined && !isBroken(now) && !isSame(now, before)
}
