import type { Edition } from '../../shared/forms/edition'
import { type Cell, type SheetRow, textOfCell } from '../../shared/workbooks/cell'
import { readSharedText, readSheet } from '../workbooks/read-sheet'
import { UnreadableFile } from '../workbooks/unreadable-file'
import { openWorkbook, type Workbook } from '../workbooks/workbook'
import { type Columns, headersOf, readHeader, requiredFields } from './columns'
import { readCsv } from './read-csv'
import { reasons } from './reasons.zh'

export type FileType = 'xlsx' | 'csv'

/** Titles and notes may stand above the header. */
const headerWithin = 10
/** Several times the largest county (B42). */
const mostRows = 200_000

export interface RosterRow extends SheetRow {
  readonly columns: Columns
  /** Text behind the last column of the header: a separator inside a cell has pushed the rest to the right. */
  readonly isShifted: boolean
}

/** The rows under the header, blank ones left out. Throws `UnreadableFile` with the sentence for the county. */
export async function* readRows(path: string, type: FileType, edition: Edition): AsyncGenerator<RosterRow> {
  if (type === 'csv') {
    for await (const row of underHeader(readCsv(path), edition)) yield { ...row, isShifted: hasTextBeyond(row) }
    return
  }
  const workbook = await openWorkbook(path)
  try {
    yield* rowsOfWorkbook(workbook, edition)
  } finally {
    workbook.close()
  }
}

/** The sheet with our header counts; the others may be notes or code lists. Of two nobody can tell which is meant. */
async function* rowsOfWorkbook(workbook: Workbook, edition: Edition): AsyncGenerator<RosterRow> {
  const shared = await readSharedText(await workbook.read('xl/sharedStrings.xml'))
  const sheets: { readonly name: string; readonly path: string; readonly has: SheetHas }[] = []
  for (const sheet of workbook.sheets)
    sheets.push({ ...sheet, has: await whatStandsIn(rowsOfSheet(workbook, sheet.path, shared, edition)) })

  const [table, ...more] = sheets.filter(({ has }) => has === 'rows')
  if (table && more.length > 0)
    throw new UnreadableFile(reasons.file.severalTables([table, ...more].map(({ name }) => name)))
  const chosen = table ?? sheets.find(({ has }) => has === 'header')
  if (!chosen) throw new NoHeader(missingHeader())
  yield* rowsOfSheet(workbook, chosen.path, shared, edition)
}

type SheetHas = 'rows' | 'header' | 'nothing'

/** Reads no further than the first row under the header. */
async function whatStandsIn(rows: AsyncGenerator<RosterRow>): Promise<SheetHas> {
  try {
    const first = await rows.next()
    return first.done ? 'header' : 'rows'
  } catch (error) {
    if (error instanceof NoHeader) return 'nothing'
    throw error
  } finally {
    await rows.return(undefined)
  }
}

async function* rowsOfSheet(
  workbook: Workbook,
  path: string,
  shared: readonly string[],
  edition: Edition,
): AsyncGenerator<RosterRow> {
  const stream = await workbook.read(path)
  if (!stream) throw new NoHeader(missingHeader())
  try {
    yield* underHeader(readSheet(stream, shared), edition)
  } finally {
    stream.destroy()
  }
}

class NoHeader extends UnreadableFile {}

async function* underHeader(rows: AsyncIterable<SheetRow>, edition: Edition): AsyncGenerator<RosterRow> {
  let columns: Columns | undefined
  let [seen, count] = [0, 0]
  for await (const row of rows) {
    if (columns === undefined) {
      columns = headerOf(row, edition)
      seen += 1
      if (columns === undefined && seen >= headerWithin) throw new NoHeader(missingHeader())
    } else if (row.cells.some(isFilled)) {
      count += 1
      if (count > mostRows) throw new UnreadableFile(reasons.file.tooManyRows(mostRows))
      // In a spreadsheet a note beside the table moves nothing.
      yield { ...row, columns, isShifted: false }
    }
  }
  if (columns === undefined) throw new NoHeader(missingHeader())
}

const isFilled = (cell: Cell): boolean => cell.kind !== 'text' || cell.text.trim() !== ''

const hasTextBeyond = ({ cells, columns }: RosterRow): boolean => cells.slice(columns.titles.length).some(isFilled)

function headerOf({ cells }: SheetRow, edition: Edition): Columns | undefined {
  const header = readHeader(cells.map(textOfCell), edition)
  if (header.kind === 'doubled') throw new UnreadableFile(reasons.file.doubled(header.titles))
  return header.kind === 'columns' ? header.columns : undefined
}

const missingHeader = () => reasons.file.noHeader(requiredFields.map((field) => headersOf[field][0]))
