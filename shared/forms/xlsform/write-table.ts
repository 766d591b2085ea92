/** One row by its columns; empty ones are left out. */
export type Fields = Readonly<Record<string, string | undefined>>

export interface FormSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A sheet with the columns its rows use, in the order given. */
export function sheetOf(name: string, columns: readonly string[], rows: readonly Fields[]): FormSheet {
  const used = columns.filter((column, at) => at < 3 || rows.some((row) => (row[column] ?? '') !== ''))
  return { name, rows: [used, ...rows.map((row) => used.map((column) => row[column] ?? ''))] }
}

/** What no column stands for, as JSON: a part of an edition that is newer than this table is not lost. */
export function moreOf(rest: object): string | undefined {
  return Object.keys(rest).length === 0 ? undefined : JSON.stringify(rest)
}

export const numberText = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : String(number)

export const mark = (is: boolean | undefined): string | undefined => (is ? 'yes' : undefined)
