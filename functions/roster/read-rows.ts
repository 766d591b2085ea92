import type { Edition } from '../../shared/forms/edition'
import { type Cell, type SheetRow, textOfCell, UnreadableFile } from './cell'
import { type Columns, headersOf, readHeader, requiredFields } from './columns'
import { readCsv } from './read-csv'
import { readSharedText, readSheet } from './read-sheet'
import { reasons } from './reasons.zh'
import { openWorkbook } from './workbook'

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

/** The first sheet with our header counts; the others may be notes or code lists. */
async function* rowsOfWorkbook(
  workbook: Awaited<ReturnType<typeof openWorkbook>>,
  edition: Edition,
): AsyncGenerator<RosterRow> {
  const shared = await readSharedText(await workbook.read('xl/sharedStrings.xml'))
  let obstacle = new UnreadableFile(missingHeader())
  for (const { path } of workbook.sheets) {
    const stream = await workbook.read(path)
    if (!stream) continue
    try {
      yield* underHeader(readSheet(stream, shared), edition)
      return
    } catch (error) {
      if (!(error instanceof NoHeader)) throw error
      obstacle = error
    } finally {
      stream.destroy()
    }
  }
  throw obstacle
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
