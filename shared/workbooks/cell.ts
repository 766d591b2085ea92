/** One cell as it stands in the file. Only text and plain numbers are read; the rest is named, so that it can be reported. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error' }

export interface SheetRow {
  /** As the spreadsheet program numbers it: the first is 1. */
  readonly row: number
  readonly cells: readonly Cell[]
}

export const textOfCell = (cell: Cell | undefined): string =>
  cell?.kind === 'text' || cell?.kind === 'number' ? cell.text : ''

/** `A`, `Z`, `AA` … for 0, 25, 26 …, as spreadsheet programs name columns. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
