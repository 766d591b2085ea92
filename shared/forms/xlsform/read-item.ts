import type { Check, Edition, Item } from '../edition'
import { call } from '../expression/build'
import { parse } from '../expression/parse'
import { print } from '../expression/print'
import { constraintOf } from './constraint'
import { type ExpressionReader, readExpression, translated } from './read-expression'
import { readOffers } from './read-options'
import type { QuestionRead } from './read-survey'
import { typeOfRow } from './read-type'
import { yesOrNo } from './read-values'
import { mostCharacters } from './write-expression'

interface ItemReader extends ExpressionReader {
  readonly wording: Edition['wording']
  readonly checks: ReadonlyMap<string, readonly Check[]>
}

/** A question whole: its conditions, what its options depend on, and its checks. */
export function readItem(question: QuestionRead, reader: ItemReader): Item {
  const { item, row } = question
  // The free text of `or_other` has its condition from us; the rest of the row belongs to the question before it.
  if (item.askedWhen !== undefined) return item
  const self = { ...reader, scope: { ...reader.scope, self: item.key } }
  const askedWhen = readAskedWhen(question, self)
  const required = yesOrNo(row.text('required')) === undefined ? readExpression(row, 'required', self) : undefined
  const whole: Item = {
    ...item,
    ...(askedWhen === undefined ? {} : { askedWhen }),
    ...(required === undefined ? {} : { required }),
    ...readOffers(question, reader),
  }
  const checks = [
    ...(reader.checks.get(item.key) ?? []),
    ...constraintChecks(whole, question, { ...self, wording: reader.wording }),
  ]
  return checks.length === 0 ? whole : { ...whole, checks }
}

function readAskedWhen({ row, within }: QuestionRead, reader: ExpressionReader): string | undefined {
  const conditions = [...within, row].flatMap((place) => readExpression(place, 'relevant', reader) ?? [])
  const [only] = conditions
  if (conditions.length < 2) return only
  return conditions.map((condition) => (parseIsOr(condition) ? `(${condition})` : condition)).join(' and ')
}

function parseIsOr(condition: string): boolean {
  const node = parse(condition)
  return node.kind === 'binary' && node.operator === 'or'
}

/** The constraint of another program becomes a hard check; our own must still say what our checks say. */
function constraintChecks(
  item: Item,
  { row }: QuestionRead,
  reader: ExpressionReader & Pick<ItemReader, 'wording' | 'checks'>,
): readonly Check[] {
  const { list, scope, wording } = reader
  const cell = row.text('constraint')
  const checks = reader.checks.get(item.key) ?? []
  const expected = list.attempt(row.place('constraint'), () => constraintOf({ ...item, checks }, wording, scope))
  const isTime = typeOfRow(row, list)?.base === 'time'
  if (expected && !isTime) {
    if (expected.constraint !== cell)
      list.add('contradiction', row.place('constraint'), { column: 'constraint', own: 'ruhu_checks' })
    else if (expected.message !== row.text('constraint_message')) {
      list.add('contradiction', row.place('constraint_message'), { column: 'constraint_message', own: 'ruhu_checks' })
    }
    return []
  }
  const message = row.text('constraint_message')
  const says = message === '' ? wording.format.says.replace('{label}', () => item.label) : message
  const findsWhen = [
    ...(isTime ? ["string-length(.) != 5 or substr(., 2, 3) != ':'"] : []),
    ...(cell === ''
      ? []
      : (list.attempt(row.place('constraint'), () => [violated(translated(cell, scope, true))]) ?? [])),
  ]
  return findsWhen.map((finds, at) => ({
    id: `${item.key}.${at + 1}`,
    kind: 'hard',
    findsWhen: finds,
    says,
    reviewerSays: says,
  }))
}

function violated(constraint: string): string {
  const node = parse(constraint)
  return print(call(node.at, 'not', node), mostCharacters)
}
