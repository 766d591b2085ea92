import { ExpressionError, type ExpressionErrorCode } from '../expression/expression-error'
import type { SheetName } from './names'

export type RefusalCode =
  | `expression.${ExpressionErrorCode}`
  | 'expression.circular'
  | 'sheet.missing'
  | 'sheet.empty'
  | 'header.missing'
  | 'header.duplicate'
  | 'cell.formula'
  | 'cell.error'
  | 'cell.control'
  | 'cell.tooLong'
  | 'cell.value'
  | 'cell.json'
  | 'form.tooLarge'
  | 'form.noQuestions'
  | 'name.missing'
  | 'name.characters'
  | 'name.duplicate'
  | 'name.reserved'
  | 'name.unknown'
  | 'label.missing'
  | 'type.missing'
  | 'type.unknown'
  | 'type.unsupported'
  | 'type.repeat'
  | 'type.contradiction'
  | 'group.notOpen'
  | 'group.notClosed'
  | 'group.tooDeep'
  | 'list.missing'
  | 'list.unknown'
  | 'list.tooLong'
  | 'choice.duplicate'
  | 'calculation.missing'
  | 'calculation.onQuestion'
  | 'contradiction'
  | 'edition.defect'

/** Where a cell stands: the row as the spreadsheet numbers it, the column in letters. */
export interface Place {
  readonly sheet: string
  readonly row?: number | undefined
  readonly column?: string | undefined
}

/** Why a form does not come in. The code is the contract; whoever shows it has the sentence. */
export interface Refusal extends Place {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, string | number>>
}

export type RemarkCode =
  | 'type.ignored'
  | 'column.ignored'
  | 'default.ignored'
  | 'note.ignored'
  | 'group.flattened'
  | 'name.changed'

/** What of a form is left out or written differently; it comes in all the same. */
export interface Remark extends Place {
  readonly code: RemarkCode
  readonly details: Readonly<Record<string, string | number>>
}

type Details = Refusal['details']

/** Nobody mends more in one go, and every one costs time. */
const mostRefusals = 50
const mostRemarks = 200
const longestDetail = 80

/** Collects what is wrong with a form, so that its author sees all of it at once. */
export class RefusalList {
  readonly refusals: Refusal[] = []
  readonly remarks: Remark[] = []
  /** Names and options that are refused where they stand: whoever reads them is not wrong on top of it. */
  private readonly refusedWords = new Set<string>()

  get isFull(): boolean {
    return this.refusals.length >= mostRefusals
  }

  add(code: RefusalCode, place: Place, details: Details = {}): undefined {
    if (!this.isFull) this.refusals.push({ code, ...place, details: shortened(details) })
    return undefined
  }

  remark(code: RemarkCode, place: Place, details: Details = {}): void {
    if (this.remarks.length < mostRemarks) this.remarks.push({ code, ...place, details: shortened(details) })
  }

  /** Expressions that read one of these words are passed over without another refusal. */
  excuse(words: Iterable<string>): void {
    for (const word of words) this.refusedWords.add(word)
  }

  /** The result, or undefined after noting what is wrong with the expression in that cell. */
  attempt<Result>(place: Place, work: () => Result): Result | undefined {
    if (this.isFull) return undefined
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      const { code, word = '', nearest = '' } = error.kind
      if ((code === 'unknownName' || code === 'option') && this.refusedWords.has(word)) return undefined
      return this.add(`expression.${code}`, place, { at: error.at + 1, word, nearest, says: error.message })
    }
  }
}

/** Text out of a file may be anything; a list of refusals stays readable. */
const shortened = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [
      name,
      typeof detail === 'string'
        ? Array.from(detail)
            .slice(0, name === 'says' ? 300 : longestDetail)
            .join('')
        : detail,
    ]),
  )

export const sheetPlace = (sheet: SheetName): Place => ({ sheet })
