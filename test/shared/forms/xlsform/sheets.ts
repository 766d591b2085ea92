import type { Edition } from '../../../../shared/forms/edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import type { FormSheetRead } from '../../../../shared/forms/xlsform/read-table'
import { type ReadOptions, readXlsForm } from '../../../../shared/forms/xlsform/read-xlsform'

export type Rows = readonly (readonly string[])[]

/** A sheet as the workbook reader hands it over. */
export const sheet = (name: string, rows: Rows): FormSheetRead => ({
  name,
  rows: rows.map((cells, at) => ({ row: at + 1, cells: cells.map((text) => ({ kind: 'text' as const, text })) })),
})

export const settings = sheet('settings', [
  ['form_title', 'form_id'],
  ['示范扩展', 'demo_extension'],
])

export const read = (sheets: readonly FormSheetRead[], options: Partial<ReadOptions> = {}) =>
  readXlsForm(sheets, { wording: ed2022.wording, ...options })

/** The edition of a form that comes in; a refusal fails the test with what was refused. */
export function edition(sheets: readonly FormSheetRead[], options: Partial<ReadOptions> = {}): Edition {
  const result = read(sheets, options)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals, undefined, 1))
  return result.edition
}
