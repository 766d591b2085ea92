import type { Item } from '../../shared/forms/edition'
import { optionsOfItem } from '../../shared/forms/plain'
import { isCalendarDate } from '../../shared/identities/certificate-number'
import type { Answers, AnswerValue } from '../../shared/registrations/interview'
import { textOfCell } from '../../shared/workbooks/cell'
import type { RowError } from './read-person'
import type { RosterRow } from './read-rows'
import { reasons } from './reasons.zh'

/** Last year's answers of one row, by meaning key. An option may be given by its label, its key or its code. */
export function readPrior(row: RosterRow, report: (error: RowError) => void): Answers | undefined {
  const answers: Record<string, AnswerValue> = {}
  for (const { item, column } of row.columns.prior) {
    const cell = row.cells[column]
    const refuse = (value: string, reason: string) =>
      report({ row: row.row, column: row.columns.titles[column] ?? '', value, reason })
    if (cell?.kind === 'formula' || cell?.kind === 'error') {
      refuse('', reasons.unreadCell)
      continue
    }
    const text = textOfCell(cell).trim()
    if (text === '') continue
    const answer = answerOf(item, text)
    if (answer === undefined) refuse(masked(text), reasons.priorAnswer)
    else answers[item.key] = answer
  }
  return Object.keys(answers).length === 0 ? undefined : answers
}

/** Enough of a wrong answer to find it; digits in a row might be somebody's number. */
const masked = (text: string): string =>
  [...text]
    .slice(0, 20)
    .join('')
    .replace(/\d{5,}/g, (digits) => '*'.repeat(digits.length))

function answerOf(item: Item, text: string): AnswerValue | undefined {
  if (item.type === 'int' || item.type === 'dec')
    return /^-?\d{1,12}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined
  if (item.type === 'date') return isCalendarDate(text) ? text : undefined
  if (item.type === 'multi') {
    const keys = text.split(/[、,，;；|\s]+/).map((part) => optionKey(item, part))
    return keys.every((key) => key !== undefined) ? [...new Set(keys)] : undefined
  }
  if (item.type === 'one' || item.type === 'yn') return optionKey(item, text)
  return text.length <= mostCharacters ? text : undefined
}

/** As much as an answer may have. */
const mostCharacters = 2000

const optionKey = (item: Item, text: string): string | undefined =>
  optionsOfItem(item).find(({ key, label, code }) => [key, label, code?.toString()].includes(text))?.key
