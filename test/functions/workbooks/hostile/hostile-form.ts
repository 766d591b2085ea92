import { workbookBytes } from '../../../../functions/workbooks/write-workbook'
import type { RefusalCode } from '../../../../shared/forms/xlsform/refusal'

export type Rows = readonly (readonly string[])[]
export type Question = Readonly<Record<string, string>>

/** A form with something in it that must not come in, the code it is refused with, and where. */
export interface HostileForm {
  readonly name: string
  readonly code: RefusalCode
  /** `survey!C7`; a sheet alone when it is about the whole of it. */
  readonly at: string
  make(): Uint8Array
}

export const columns = [
  ...['type', 'name', 'label', 'relevant', 'constraint', 'constraint_message', 'calculation', 'required'],
  ...['choice_filter', 'ruhu::type', 'ruhu::min', 'ruhu::more', 'ruhu::role', 'ruhu::private', 'ruhu::stage'],
  ...['ruhu::relevant', 'hint'],
] as const

export const choiceColumns = ['list_name', 'name', 'label', 'ruhu::code', 'area'] as const
const yesNo: Rows = [
  ['yes_no', 'yes', '是'],
  ['yes_no', 'no', '否'],
]

/** One row of the survey; what is left out is empty. */
export const row = (type: string, name = '', label = '问', more: Question = {}): readonly string[] => {
  const cells: Question = { type, name, label, ...more }
  return columns.map((column) => cells[column] ?? '')
}

export interface FormParts {
  readonly survey?: Rows
  readonly choices?: Rows
  readonly settings?: Rows
  readonly checks?: Rows
  readonly wording?: Rows
}

const defaultSettings: Rows = [
  ['form_title', 'form_id'],
  ['试', 'try_1'],
]

export const sheetsOf = (parts: Readonly<Record<string, Rows>>): Uint8Array =>
  workbookBytes(Object.entries(parts).map(([name, rows]) => ({ name, rows })))

/** A workbook whose survey is headed; the first question stands in row 2. */
export const formOf = ({
  survey = [],
  choices = [],
  settings = defaultSettings,
  checks,
  wording,
}: FormParts): Uint8Array =>
  sheetsOf({
    survey: [columns, ...survey],
    choices: [choiceColumns, ...yesNo, ...choices],
    settings,
    ...(checks
      ? { ruhu_checks: [['item', 'id', 'kind', 'finds_when', 'says', 'reviewer_says', 'more'], ...checks] }
      : {}),
    ...(wording ? { ruhu_wording: [['check', 'says'], ...wording] } : {}),
  })

export const hostile = (name: string, code: RefusalCode, at: string, make: () => Uint8Array): HostileForm => ({
  name,
  code,
  at,
  make,
})

/** A form of these questions. */
export const asking = (name: string, code: RefusalCode, at: string, ...survey: Rows): HostileForm =>
  hostile(name, code, at, () => formOf({ survey }))

/** A question that is asked under this condition; the cell is D2. */
export const asked = (name: string, code: RefusalCode, relevant: string): HostileForm =>
  asking(name, code, 'survey!D2', row('text', 'try_a', '甲', { relevant }), row('integer', 'try_n', '数'))

export const of = (name: string): string => `\${${name}}`
