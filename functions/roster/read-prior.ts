import type { Item } from '../../shared/forms/edition'
import { optionsOfItem } from '../../shared/forms/plain'
import type { Answers, AnswerValue } from '../../shared/registrations/interview'
import { textOfCell } from './cell'
import type { RowError } from './read-person'
import type { RosterRow } from './read-rows'
import { reasons } from './reasons.zh'

/** Last year's answers of one row, by meaning key. An option may be given by its label, its key or its code. */
export function readPrior(row: RosterRow, report: (error: RowError) => void): Answers | undefined {
  const answers: Record<string, AnswerValue> = {}
  for (const { item, column } of row.columns.prior) {
    const text = textOfCell(row.cells[column]).trim()
    if (text === '') continue
    const answer = answerOf(item, text)
    if (answer === undefined)
      report({
        row: row.row,
        column: row.columns.titles[column] ?? '',
        value: text.slice(0, 20),
        reason: reasons.priorAnswer,
      })
    else answers[item.key] = answer
  }
  return Object.keys(answers).length === 0 ? undefined : answers
}

function answerOf(item: Item, text: string): AnswerValue | undefined {
  if (item.type === 'int' || item.type === 'dec') return Number.isFinite(Number(text)) ? Number(text) : undefined
  if (item.type === 'multi') {
    const keys = text.split(/[、,，;；|\s]+/).map((part) => optionKey(item, part))
    return keys.every((key) => key !== undefined) ? keys : undefined
  }
  return item.type === 'one' || item.type === 'yn' ? optionKey(item, text) : text
}

const optionKey = (item: Item, text: string): string | undefined =>
  optionsOfItem(item).find(({ key, label, code }) => [key, label, String(code)].includes(text))?.key
