import type { Item, Option } from '../edition'
import { ExpressionError } from '../expression/expression-error'
import { parse } from '../expression/parse'
import { tokensOf } from '../expression/tokens'
import { own } from './names'
import type { ChoiceRead } from './read-choices'
import { checked, type ExpressionReader, translated } from './read-expression'
import type { QuestionRead } from './read-survey'
import type { TableRow } from './read-table'
import { straightQuotes } from './read-values'
import { choiceFilterOf } from './write-choices'

/** The options of a question with the condition under which each is offered. */
export function readOffers({ item, row, choices }: QuestionRead, reader: ExpressionReader): Pick<Item, 'options'> {
  const { options } = item
  if (options === undefined) return {}
  const filter = row.text('choice_filter')
  const said = choices.some((choice) => choice.row.text(own('offered_when')) !== '')
  if (!said && filter === '') return { options }
  const offered = options.map((option) =>
    offeredOption(option, choices, (choice) => {
      return said ? ownOffer(choice, item, reader) : filtered(filter, choice.row, row, reader)
    }),
  )
  if (said) assertSame({ ...item, options: offered }, row, reader)
  return { options: offered }
}

function offeredOption(
  option: Option,
  choices: readonly ChoiceRead[],
  offerOf: (choice: ChoiceRead) => string | undefined,
): Option {
  const choice = choices.find(({ option: { key } }) => key === option.key)
  const offeredWhen = choice && offerOf(choice)
  return offeredWhen === undefined ? option : { ...option, offeredWhen }
}

function ownOffer({ row }: ChoiceRead, item: Item, { scope, list }: ExpressionReader): string | undefined {
  const source = row.text(own('offered_when'))
  if (source === '') return undefined
  return list.attempt(row.place(own('offered_when')), () => {
    checked(parse(source), { ...scope, self: item.key }, true)
    return source
  })
}

/** Beside our own conditions the filter must still say the same. */
function assertSame(item: Item, row: TableRow, { scope, list }: ExpressionReader): void {
  const expected = list.attempt(row.place('choice_filter'), () => choiceFilterOf(item, scope))
  if (expected === undefined || expected === row.text('choice_filter')) return
  list.add('contradiction', row.place('choice_filter'), { column: 'choice_filter', own: own('offered_when') })
}

/** A filter means one choice: the names of its columns stand for what is written there. */
function filtered(filter: string, choice: TableRow, row: TableRow, { scope, list }: ExpressionReader) {
  return list.attempt(row.place('choice_filter'), () =>
    translated(filledIn(straightQuotes(filter), choice), scope, true),
  )
}

const operators = ['and', 'or', 'div', 'mod']

function filledIn(filter: string, choice: TableRow): string {
  const tokens = tokensOf(filter)
  return tokens
    .map(({ kind, text, at }, place) => {
      const next = tokens[place + 1]
      const whole = filter.slice(at, next?.at ?? filter.length)
      if (kind !== 'name' || operators.includes(text) || next?.text === '(') return whole
      const value = choice.text(text.toLowerCase())
      if (value.includes("'")) throw new ExpressionError(`${text} has quotes in it.`, at)
      return `'${value}'${whole.slice(text.length)}`
    })
    .join('')
}
