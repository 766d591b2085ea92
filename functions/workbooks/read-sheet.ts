import type { Readable } from 'node:stream'
import type { Cell, SheetRow } from '../../shared/workbooks/cell'
import { feed, localName, xmlChunks, xmlParser } from './workbook'

const blank: Cell = { kind: 'text', text: '' }

/** Columns beyond this hold nothing of ours; some programs write 16,384 empty ones (B37). */
const mostColumns = 300

/** Shared text of a workbook, by its number. */
export async function readSharedText(stream: Readable | undefined): Promise<readonly string[]> {
  if (!stream) return []
  const texts: string[] = []
  const parser = xmlParser()
  let [text, inText, isPhonetic] = ['', false, false]
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (name === 'si') text = ''
    if (name === 'rPh') isPhonetic = true
    inText = name === 't' && !isPhonetic
  })
  parser.on('text', (part) => {
    if (inText) text += part
  })
  parser.on('closetag', (tag) => {
    const name = localName(tag.name)
    if (name === 't') inText = false
    if (name === 'rPh') isPhonetic = false
    if (name === 'si') texts.push(text)
  })
  await feed(parser, stream)
  return texts
}

/** Rows of one sheet as they stand in the file, one at a time and never all in memory. */
export async function* readSheet(stream: Readable, shared: readonly string[]): AsyncGenerator<SheetRow> {
  const done: SheetRow[] = []
  const parser = xmlParser()
  const reader = rowReader(shared, (row) => done.push(row))
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes as Record<string, string>))
  parser.on('text', (text) => reader.text(text))
  parser.on('closetag', ({ name }) => reader.close(localName(name)))

  for await (const chunk of xmlChunks(stream)) {
    parser.write(chunk)
    yield* done.splice(0)
  }
  parser.close()
  yield* done
}

interface OpenCell {
  readonly column: number
  readonly type: string
  value: string
  isFormula: boolean
}

function rowReader(shared: readonly string[], emit: (row: SheetRow) => void) {
  let row = 0
  let cells: Cell[] = []
  let cell: OpenCell | undefined
  let [inValue, isPhonetic] = [false, false]

  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') [row, cells] = [rowNumber(attributes.r) ?? row + 1, []]
      if (name === 'c')
        cell = {
          column: columnOf(attributes.r ?? '', cells.length),
          type: attributes.t ?? 'n',
          value: '',
          isFormula: false,
        }
      if (name === 'f' && cell) cell.isFormula = true
      if (name === 'rPh') isPhonetic = true
      inValue = name === 'v' || (name === 't' && !isPhonetic)
    },
    text(part: string) {
      if (inValue && cell) cell.value += part
    },
    close(name: string) {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'c' && cell && cell.column < mostColumns) put(cells, cell.column, cellOf(cell, shared))
      if (name === 'row') emit({ row, cells })
    },
  }
}

function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(blank)
  cells[column] = cell
}

function cellOf({ type, value, isFormula }: OpenCell, shared: readonly string[]): Cell {
  if (isFormula) return { kind: 'formula' }
  if (type === 'e') return { kind: 'error' }
  if (type === 's') return sharedCell(value, shared)
  return type === 'n' && value !== '' ? { kind: 'number', text: plainNumber(value) } : { kind: 'text', text: value }
}

function sharedCell(value: string, shared: readonly string[]): Cell {
  // Some programs write an empty cell so: it points nowhere, not at the first text.
  if (value === '') return blank
  const text = shared[Number(value)]
  return text === undefined ? { kind: 'error' } : { kind: 'text', text }
}

/** `4.30112001001E11` and `430112001001.0` are how some programs write a village code. */
function plainNumber(text: string): string {
  const number = Number(text)
  return /e|\.0+$/i.test(text) && Number.isSafeInteger(number) ? String(number) : text
}

const rowNumber = (text = ''): number | undefined => (/^\d{1,7}$/.test(text) ? Number(text) : undefined)

/** `AB12` → 27. Without a reference: the next column. */
function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0]
  if (letters === undefined) return next
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
