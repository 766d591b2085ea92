import { type Cell, columnLetters, type SheetRow, textOfCell } from '../../workbooks/cell'
import { language, type SheetName } from './names'
import type { Place, RefusalList } from './refusal'

export interface FormSheetRead {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** One row by the names of its columns. */
export interface TableRow {
  readonly place: (column?: string) => Place
  /** Trimmed; empty where there is no such column. */
  readonly text: (column: string) => string
}

export interface Table {
  readonly rows: readonly TableRow[]
  readonly columns: readonly string[]
  readonly place: (column?: string) => Place
}

const longestText = 8000
const noRows = { rows: [], columns: [], place: () => ({ sheet: '' }) }

/** A sheet under its header row; `undefined` when the file has no such sheet. */
export function readTable(sheets: readonly FormSheetRead[], sheet: SheetName, list: RefusalList): Table | undefined {
  const found = sheets.find(({ name }) => name.trim().toLowerCase() === sheet)
  if (!found) return undefined
  const [header, ...rows] = found.rows.filter(({ cells }) => cells.some((cell) => !isEmpty(cell)))
  if (!header) {
    list.add('sheet.empty', { sheet })
    return { ...noRows, place: () => ({ sheet }) }
  }
  const columns = readHeader(header, sheet, list)
  const placeIn = (row: number) => (column?: string) => {
    const at = column === undefined ? undefined : columns.get(column)
    return { sheet, row, column: at === undefined ? undefined : columnLetters(at) }
  }
  const reader = { sheet, columns, list, placeIn }
  return {
    rows: rows.map((row) => readRow(row, reader)),
    columns: [...columns.keys()],
    place: placeIn(header.row),
  }
}

const isEmpty = (cell: Cell): boolean => 'text' in cell && cell.text.trim() === ''

/** Columns by their names, those in a language under the plain one; Chinese counts before none, and that before others. */
function readHeader({ row, cells }: SheetRow, sheet: SheetName, list: RefusalList): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  const ranks = new Map<string, number>()
  cells.forEach((cell, at) => {
    const title = textOfCell(cell).trim()
    if (title === '') return
    const { column, rank } = namedColumn(title)
    const known = ranks.get(column)
    if (known === rank) list.add('header.duplicate', { sheet, row, column: columnLetters(at) }, { column: title })
    if (known !== undefined && known >= rank) return
    columns.set(column, at)
    ranks.set(column, rank)
  })
  return columns
}

const aliases: Readonly<Record<string, string>> = {
  'list name': 'list_name',
  'constraint message': 'constraint_message',
  'required message': 'required_message',
  relevance: 'relevant',
  read_only: 'readonly',
  caption: 'label',
  value: 'name',
  calculate: 'calculation',
  title: 'form_title',
  id_string: 'form_id',
  set_form_title: 'form_title',
  set_form_id: 'form_id',
}
const inLanguages = ['label', 'hint', 'constraint_message', 'required_message']

function namedColumn(title: string): { readonly column: string; readonly rank: number } {
  const [name = '', tongue] = title.split(/\s*::?\s*/, 2)
  const lower = name.trim().toLowerCase()
  const column = aliases[lower] ?? lower
  if (column === 'ruhu') return { column: title.replace(/\s/g, '').toLowerCase(), rank: 1 }
  if (tongue === undefined || !inLanguages.includes(column))
    return { column: tongue === undefined ? column : title, rank: 1 }
  return { column, rank: tongue === language || /中文|汉语|chinese|\bzh\b/i.test(tongue) ? 2 : 0 }
}

interface RowReader {
  readonly sheet: SheetName
  readonly columns: ReadonlyMap<string, number>
  readonly list: RefusalList
  readonly placeIn: (row: number) => TableRow['place']
}

function readRow({ row, cells }: SheetRow, { columns, list, placeIn }: RowReader): TableRow {
  const place = placeIn(row)
  const noted = new Set<string>()
  const text = (column: string): string => {
    const cell = cells[columns.get(column) ?? -1]
    const found = textOfCell(cell).trim()
    const obstacle = obstacleOf(cell, found)
    if (obstacle === undefined) return found
    // A cell may be looked at more than once; it is wrong once.
    if (!noted.has(column)) list.add(obstacle, place(column))
    noted.add(column)
    return ''
  }
  return { place, text }
}

/** Marks that turn the direction of writing, and characters that cannot be seen, hide what a form says. */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x0, 0x8],
  [0xb, 0xc],
  [0xe, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
]

function hidesSomething(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (hiddenRanges.some(([from, to]) => unit >= from && unit <= to)) return true
  }
  return false
}

function obstacleOf(cell: Cell | undefined, text: string) {
  if (cell?.kind === 'formula') return 'cell.formula'
  if (cell?.kind === 'error') return 'cell.error'
  if (text.length > longestText) return 'cell.tooLong'
  return hidesSomething(text) ? 'cell.control' : undefined
}
