import type { Answer, CompiledEdition } from './edition'
import { isBlank, type Value } from './expression/value-type'
import type { Finding } from './findings'
import type { CompiledCheck, CompiledItem, KnownPlace, Plan, Step } from './plan'
import { type Broken, isBroken, itemTypes } from './read-answer'

export type Answers = Readonly<Record<string, Answer>>
export type Known = Readonly<Record<string, unknown>>

/** What an evaluation starts from. Facts, prior and settings are keyed as the edition names them. */
export interface FormInput {
  readonly answers: Answers
  readonly facts: Known
  /** Last year's locked answers and given values, by the same meaning keys. */
  readonly prior?: Known
  readonly settings?: Known
  /** Options that the campaign does not let anybody choose, by item: the form knows them, and their answers stay readable. */
  readonly withheld?: Withheld
}

export type Withheld = Readonly<Record<string, readonly string[]>>

/** The values of one record while they are worked out. */
export interface Board {
  readonly values: Value[]
  readonly asked: boolean[]
  /** What each item was answered, or is given, whether it is asked or not. */
  readonly read: (Value | Broken)[]
  readonly withheld?: Withheld | undefined
}

export function newBoard({ plan }: CompiledEdition, { facts, prior, settings, withheld }: FormInput): Board {
  const lists = { values: plan.initial.slice(), asked: plan.nobodyAsked.slice(), read: plan.nothingRead.slice() }
  const board = { ...lists, withheld }
  learn(board, plan.settings, settings)
  learn(board, plan.prior, prior)
  learn(board, plan.facts, facts)
  return board
}

/** Answers come from outside: anything may stand in their place. */
export const isRecord = (answers: unknown): answers is Answers =>
  typeof answers === 'object' && answers !== null && !Array.isArray(answers)

/** Own keys only; keys the edition does not know are of another edition and are left alone. Tells what changed, if asked to. */
export function learn(board: Board, places: Plan['facts'], known: Known | undefined, changed?: KnownPlace[]): void {
  if (typeof known !== 'object' || known === null) return
  for (const key of Object.keys(known)) {
    const place = places.get(key)
    if (place === undefined) continue
    const { index, otherwise } = place
    const list = place.isItem ? board.read : board.values
    const value = place.read(known[key]) ?? otherwise
    if (list[index] === value) continue
    list[index] = value as Value
    changed?.push(place)
  }
}

export const readAnswer = (compiled: CompiledItem, raw: unknown): Value | Broken =>
  isBlank(raw) ? undefined : itemTypes[compiled.item.type].read(raw, compiled)

/** Works out one step; true if its value, or its item being asked, changed. */
export function settle({ at, slot, run }: Step, { values, asked, read }: Board): boolean {
  let value = run(values)
  let changed = false
  if (at >= 0) {
    const isAsked = value === true
    const answer = isAsked ? read[at] : undefined
    value = isBroken(answer) ? undefined : answer
    changed = asked[at] !== isAsked
    asked[at] = isAsked
  }
  if (values[slot] === value) return changed
  values[slot] = value
  return true
}

/** Everything wrong with one item. An item that is not asked cannot be wrong; a blank can only be missing. */
export function findingsOf(compiled: CompiledItem, { values, asked, read, withheld }: Board, into: Finding[]): void {
  const { at, item } = compiled
  if (!asked[at]) return
  const answer = read[at]
  if (isBroken(answer)) {
    into.push(compiled.builtIn(answer.breaks))
    return
  }
  if (answer === undefined) {
    if (compiled.isRequired(values) === true) into.push(compiled.missing)
    // A given value is nobody's answer: what is known about it is checked even where the value itself stays sealed.
    if (!item.given) return
  } else if (compiled.hasOptionRules) {
    optionFindings(compiled, answer, values, into)
  }
  if (answer !== undefined && withheld?.[item.key] !== undefined) withheldFindings(compiled, answer, withheld, into)
  const { checks } = compiled
  // By index, as in marks.ts: this runs for every item asked.
  for (let place = 0; place < checks.length; place++) {
    const check = checks[place] as CompiledCheck
    if (check.finds(values) === true) into.push(check.finding)
  }
}

function optionFindings(compiled: CompiledItem, answer: Value, values: readonly Value[], into: Finding[]): void {
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [answer as string]
  const { noneKeys, offers } = compiled
  if (chosen.length > 1 && noneKeys.some((key) => chosen.indexOf(key) >= 0)) into.push(compiled.builtIn('exclusive'))
  if (offers === undefined) return
  for (const key of chosen) {
    const offer = offers[key]
    if (offer !== undefined && offer.finds(values) !== true) into.push(offer.finding)
  }
}

function withheldFindings({ item, missing }: CompiledItem, answer: Value, withheld: Withheld, into: Finding[]): void {
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [answer as string]
  for (const { key, label } of item.options ?? []) {
    if (!chosen.includes(key) || !withheld[item.key]?.includes(key)) continue
    const says = `“${item.label}”不能选“${label}”：本次调查没有开通，请重新选择。`
    into.push({ item: item.key, check: 'withheld', kind: 'hard', says, reviewerSays: says, stage: missing.stage })
  }
}
