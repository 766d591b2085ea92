import type { SheetRow } from '../../shared/workbooks/cell'
import { readSharedText, readSheet } from './read-sheet'
import { workbookReasons } from './reasons.zh'
import { UnreadableFile } from './unreadable-file'
import { openWorkbook, type Workbook } from './workbook'

export interface SheetRead {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** A form of 400 items is 200 KB; much more is no form. */
const mostBytesInside = 48 * 1024 * 1024
const mostCharacters = 12_000_000
const mostRows = 20_000
const mostCells = 500_000

/** The sheets whose names are wanted, whole in memory. Throws `UnreadableFile` for a file that is damaged, hostile or too large. */
export async function readWorkbook(
  source: string | Uint8Array,
  wants: (sheet: string) => boolean,
): Promise<readonly SheetRead[]> {
  const workbook = await openWorkbook(source, mostBytesInside)
  try {
    const shared = await readSharedText(await workbook.read('xl/sharedStrings.xml'))
    const wanted = workbook.sheets.filter(({ name }) => wants(name))
    const sheets: SheetRead[] = []
    const measure = limiter()
    for (const { name, path: part } of wanted)
      sheets.push({ name, rows: await rowsOf(workbook, part, shared, measure) })
    return sheets
  } finally {
    workbook.close()
  }
}

type Measure = (row: SheetRow) => void

/** Rows that share one long text cost little in the file and much when every one is looked at. */
function limiter(): Measure {
  let [rows, cellsRead, characters] = [0, 0, 0]
  return ({ cells }) => {
    rows++
    cellsRead += cells.length
    for (const cell of cells) characters += 'text' in cell ? cell.text.length : 0
    if (rows > mostRows || cellsRead > mostCells || characters > mostCharacters)
      throw new UnreadableFile(workbookReasons.tooLargeInside)
  }
}

async function rowsOf(workbook: Workbook, part: string, shared: readonly string[], measure: Measure) {
  const stream = await workbook.read(part)
  if (!stream) throw new UnreadableFile(workbookReasons.unreadable)
  const rows: SheetRow[] = []
  try {
    for await (const row of readSheet(stream, shared)) {
      measure(row)
      if (row.cells.length > 0) rows.push(row)
    }
    return rows
  } finally {
    stream.destroy()
  }
}
