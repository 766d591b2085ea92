import type { Answer, CompiledEdition } from './edition'
import { isBlank, type Value } from './expression/value-type'
import type { Finding } from './findings'
import type { CompiledItem, FactSlot, Step } from './plan'
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
}

/** The values of one record while they are worked out. */
export interface Board {
  readonly values: Value[]
  readonly asked: boolean[]
  /** What each item was answered, or is given, whether it is asked or not. */
  readonly read: (Value | Broken)[]
}

export function newBoard({ items, plan }: CompiledEdition, { facts, prior, settings }: FormInput): Board {
  const values = plan.initial.slice()
  put(values, plan.settingSlots, settings, true)
  put(values, plan.priorSlots, prior)
  put(values, plan.factSlots, facts)
  const read: Board['read'] = items.map(() => undefined)
  put(read, plan.givenItems, facts)
  return { values, asked: items.map(() => false), read }
}

/** Answers come from outside: anything may stand in their place. */
export const isRecord = (answers: unknown): answers is Answers =>
  typeof answers === 'object' && answers !== null && !Array.isArray(answers)

/** Own keys only; keys the edition does not know are of another edition and are left alone. */
export function put(
  values: (Value | Broken)[],
  slots: ReadonlyMap<string, FactSlot>,
  known: Known | undefined,
  keep = false,
): number[] {
  const changed: number[] = []
  if (typeof known !== 'object' || known === null) return changed
  for (const key of Object.keys(known)) {
    const slot = slots.get(key)
    if (slot === undefined) continue
    const value = slot.read(known[key])
    if (value === undefined && keep) continue
    if (values[slot.slot] !== value) changed.push(slot.slot)
    values[slot.slot] = value
  }
  return changed
}

export const readAnswer = ({ item, optionKeys }: CompiledItem, raw: unknown): Value | Broken =>
  isBlank(raw) ? undefined : itemTypes[item.type].read(raw, { optionKeys, item })

/** Works out one step; true if a value or an item being asked changed. */
export function settle(edition: CompiledEdition, step: Step, { values, asked, read }: Board): boolean {
  if (step.kind === 'calculation') {
    const value = step.run(values)
    if (values[step.slot] === value) return false
    values[step.slot] = value
    return true
  }
  const compiled = edition.items[step.at] as CompiledItem
  const isAsked = compiled.isAsked(values) === true
  const wasAsked = asked[step.at]
  asked[step.at] = isAsked
  const answer = read[step.at]
  const value = isAsked && !isBroken(answer) ? answer : undefined
  const changed = values[compiled.slot] !== value || isAsked !== wasAsked
  values[compiled.slot] = value
  return changed
}

/** Everything wrong with one item. An item that is not asked cannot be wrong; a blank can only be missing. */
export function findingsOf(compiled: CompiledItem, { values, asked, read }: Board, into: Finding[]): void {
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
  } else if (item.options !== undefined) {
    optionFindings(compiled, answer, values, into)
  }
  for (const { finds, finding } of compiled.checks) {
    if (finds(values) === true) into.push(finding)
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
