import type { Calculation } from '../edition'
import { all, binary, call, text } from '../expression/build'
import { typeOf } from '../expression/node-type'
import { type Node, parse } from '../expression/parse'
import { print } from '../expression/print'
import { own } from './names'
import { type ExpressionReader, namesIn, readExpression } from './read-expression'
import type { CalculationRead } from './read-survey'
import { moreFields } from './read-values'
import type { RefusalList } from './refusal'
import { mostCharacters } from './write-expression'

/** Calculations, each after those it reads; the engine works them out in this order. `add` makes a name known to the next. */
export function readCalculations(
  reads: readonly CalculationRead[],
  reader: ExpressionReader,
  add: (calculation: Calculation) => void,
): readonly Calculation[] {
  const { list } = reader
  return inOrder(reads, list).flatMap((read) => {
    const { key, row } = read
    const is = readCalculation(read, reader)
    const more = moreFields({ row, list }, ['key', 'is'])
    const calculation = is === undefined ? undefined : { key, is, ...more }
    if (calculation) list.attempt(row.place('calculation'), () => add(calculation))
    if (calculation && reader.scope.find(key)) return [calculation]
    list.excuse([key, row.text('name')])
    return []
  })
}

function readCalculation({ row, within }: CalculationRead, reader: ExpressionReader): string | undefined {
  const is = readExpression(row, 'calculation', reader)
  const conditions = [...within, row].flatMap((place) => readExpression(place, 'relevant', reader) ?? [])
  if (is === undefined || conditions.length === 0) return is
  return reader.list.attempt(row.place('calculation'), () => {
    const condition = all(
      0,
      conditions.map((source) => parse(source)),
    )
    return print(blankUnless(condition, parse(is), reader), mostCharacters)
  })
}

/** What is not relevant is blank: no number, an empty text, or not true. */
function blankUnless(condition: Node, is: Node, { scope }: ExpressionReader): Node {
  const { at } = is
  const { kind } = typeOf(is, scope)
  if (kind === 'boolean') return binary(at, 'and', condition, is)
  const zero: Node = { kind: 'number', value: 0, at }
  return call(at, 'if', condition, is, kind === 'number' ? binary(at, 'div', zero, zero) : text(at, ''))
}

function inOrder(reads: readonly CalculationRead[], list: RefusalList): readonly CalculationRead[] {
  const byKey = new Map(reads.map((read) => [read.key, read]))
  const state = new Map<CalculationRead, 'open' | 'done'>()
  const ordered: CalculationRead[] = []
  const visit = (read: CalculationRead, path: readonly string[]): void => {
    if (state.get(read) === 'done' || list.isFull) return
    const here = [...path, read.key]
    if (state.get(read) === 'open') {
      const circle = here.slice(here.indexOf(read.key)).join(' → ')
      list.add('expression.circular', read.row.place('calculation'), { path: circle })
      return
    }
    state.set(read, 'open')
    for (const name of namesIn(textsOf(read), list, read.row)) {
      const needed = byKey.get(name)
      if (needed) visit(needed, here)
    }
    state.set(read, 'done')
    ordered.push(read)
  }
  for (const read of reads) visit(read, [])
  return ordered
}

const textsOf = ({ row, within }: CalculationRead): readonly string[] => [
  row.text('calculation'),
  row.text(own('calculation')),
  ...[...within, row].map((place) => place.text('relevant')),
]
