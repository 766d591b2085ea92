import { dayOf, minuteOf } from '../../instants'
import { assertLiteral } from './compare'
import { ExpressionError } from './expression-error'
import type { Node } from './parse'
import type { Compiled, Kind, Run, Scope, Value, ValueType } from './value-type'

type Call = Extract<Node, { kind: 'call' }>

interface FunctionOf {
  /** How many arguments: least and most. */
  readonly takes: readonly [number, number]
  compile(
    args: readonly Compiled[],
    call: Call,
    scope: Scope,
  ): Pick<Compiled, 'type' | 'run'> & { uses?: readonly number[] }
}

const boolean: ValueType = { kind: 'boolean' }
const number: ValueType = { kind: 'number' }
const nothing: Compiled = { type: { kind: 'text' }, run: () => undefined, uses: [] }

/** The functions of the language: those of XLSForm, and rank(), minutes-between(), days-between() and unchanged() of our own. */
const functions: Readonly<Record<string, FunctionOf>> = {
  true: { takes: [0, 0], compile: () => ({ type: boolean, run: () => true }) },
  false: { takes: [0, 0], compile: () => ({ type: boolean, run: () => false }) },
  not: { takes: [1, 1], compile: ([value = nothing], call) => ({ type: boolean, run: negated(value, call) }) },
  selected: { takes: [2, 2], compile: ([list = nothing, _], call) => ({ type: boolean, run: selected(list, call) }) },
  'count-selected': {
    takes: [1, 1],
    compile: ([list = nothing], call) => ({ type: number, run: counted(list, call) }),
  },
  if: { takes: [3, 3], compile: (args, call) => chosen(args, call) },
  coalesce: { takes: [2, 2], compile: (args, call) => firstKnown(args, call) },
  'string-length': { takes: [1, 1], compile: ([text = nothing], call) => ({ type: number, run: length(text, call) }) },
  'starts-with': {
    takes: [2, 2],
    compile: ([text = nothing, _], call) => ({ type: boolean, run: starts(text, call) }),
  },
  /** Part of a text: from a place counted from 0, up to before another or the end. */
  substr: { takes: [2, 3], compile: (args, call) => ({ type: { kind: 'text' }, run: part(args, call) }) },
  /** The place of a choice in this edition's own order of options; only where the item says the order has a meaning. */
  rank: { takes: [1, 1], compile: ([choice = nothing], call) => ({ type: number, run: ranked(choice, call) }) },
  'minutes-between': { takes: [2, 2], compile: (args, call) => ({ type: number, run: minutesFromTo(args, call) }) },
  'days-between': { takes: [2, 2], compile: (args, call) => ({ type: number, run: daysBetween(args, call) }) },
  /** A number without what stands behind its point. */
  int: { takes: [1, 1], compile: ([value = nothing], call) => ({ type: number, run: whole(value, call) }) },
  /** True when every numbered item asked this year has an answer of last year and equals it (S108). */
  unchanged: { takes: [0, 0], compile: (_, __, { yearly }) => unchanged(yearly) },
}

export const functionNames = Object.keys(functions)

export function functionNamed(name: string): FunctionOf | undefined {
  return functionNames.includes(name) ? functions[name] : undefined
}

export function assertKind({ type }: Compiled, kinds: readonly Kind[], at: number): void {
  if (!kinds.includes(type.kind)) throw new ExpressionError(`Expected ${kinds.join(' or ')}, found ${type.kind}.`, at)
}

function negated(value: Compiled, { at }: Call): Run {
  assertKind(value, ['boolean'], at)
  return (values) => value.run(values) !== true
}

function literalOf(call: Call): string {
  const [, second] = call.args
  if (second?.kind !== 'text') throw new ExpressionError(`${call.name} needs a text in quotes.`, second?.at ?? call.at)
  return second.value
}

function selected(list: Compiled, call: Call): Run {
  assertKind(list, ['set', 'choice'], call.at)
  const key = literalOf(call)
  for (const node of call.args.slice(1)) assertLiteral(node, list.type)
  const { slot } = list
  if (list.type.kind === 'choice') return (values) => list.run(values) === key
  if (slot !== undefined) {
    return (values) => {
      const chosen = values[slot] as readonly string[] | undefined
      return chosen !== undefined && chosen.indexOf(key) >= 0
    }
  }
  return (values) => {
    const chosen = list.run(values) as readonly string[] | undefined
    return chosen !== undefined && chosen.indexOf(key) >= 0
  }
}

function counted(list: Compiled, { at }: Call): Run {
  assertKind(list, ['set'], at)
  return (values) => (list.run(values) as readonly string[] | undefined)?.length ?? 0
}

function chosen(args: readonly Compiled[], { at }: Call) {
  const [condition = nothing, then = nothing, otherwise = nothing] = args
  assertKind(condition, ['boolean'], at)
  assertKind(otherwise, [then.type.kind], at)
  const run: Run = (values) => (condition.run(values) === true ? then.run(values) : otherwise.run(values))
  return { type: then.type, run }
}

function firstKnown(args: readonly Compiled[], { at }: Call) {
  const [first = nothing, second = nothing] = args
  assertKind(second, [first.type.kind], at)
  return { type: first.type, run: (values: readonly Value[]) => first.run(values) ?? second.run(values) }
}

function length(text: Compiled, { at }: Call): Run {
  assertKind(text, ['text'], at)
  return (values) => Array.from((text.run(values) as string | undefined) ?? '').length
}

function starts(text: Compiled, call: Call): Run {
  assertKind(text, ['text'], call.at)
  const beginning = literalOf(call)
  return (values) => ((text.run(values) as string | undefined) ?? '').slice(0, beginning.length) === beginning
}

function part(args: readonly Compiled[], { at }: Call): Run {
  const [text = nothing, from = nothing, to] = args
  assertKind(text, ['text'], at)
  for (const place of args.slice(1)) assertKind(place, ['number'], at)
  return (values) => {
    const whole = text.run(values) as string | undefined
    return whole?.slice(from.run(values) as number, to?.run(values) as number | undefined) || undefined
  }
}

function ranked({ type, run }: Compiled, { at }: Call): Run {
  const { options, ordered } = type
  if (options === undefined || !ordered) throw new ExpressionError('rank() needs an item with ordered options.', at)
  return (values) => {
    const place = options.indexOf(run(values) as string)
    return place < 0 ? undefined : place + 1
  }
}

function minutesFromTo(args: readonly Compiled[], { at }: Call): Run {
  const [from = nothing, to = nothing] = args
  assertKind(from, ['time'], at)
  assertKind(to, ['time'], at)
  return (values) => {
    const [start, end] = [from.run(values), to.run(values)]
    return start === undefined || end === undefined ? undefined : minuteOf(end as string) - minuteOf(start as string)
  }
}

function daysBetween(args: readonly Compiled[], { at }: Call): Run {
  const [from = nothing, to = nothing] = args
  assertKind(from, ['date'], at)
  assertKind(to, ['date'], at)
  return (values) => {
    const [start, end] = [from.run(values), to.run(values)]
    return start === undefined || end === undefined ? undefined : dayOf(end as string) - dayOf(start as string)
  }
}

function whole(value: Compiled, { at }: Call): Run {
  assertKind(value, ['number'], at)
  return (values) => {
    const number = value.run(values)
    return number === undefined ? undefined : Math.trunc(number as number)
  }
}

function unchanged(yearly: Scope['yearly']) {
  const run: Run = (values) => {
    let compared = 0
    for (const [now, before] of yearly) {
      if (values[now] === undefined) continue
      if (!isSame(values[now], values[before])) return false
      compared++
    }
    return compared > 0
  }
  return { type: boolean, run, uses: yearly.reduce<number[]>((slots, pair) => slots.concat(pair), []) }
}

/** Equal answers; the order in which options were chosen does not count. */
export function isSame(a: Value, b: Value): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((key) => b.indexOf(key) >= 0)
}
