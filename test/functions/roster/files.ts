import { crc32, deflateRawSync } from 'node:zlib'

export interface Zipped {
  readonly name: string
  readonly content: Buffer
  /** What the directory states instead of the truth. */
  readonly statedBytes?: number
  /** Flags of the entry; bit 0 says encrypted. */
  readonly flags?: number
}

/** A zip file byte by byte (APPNOTE 4.3), so that a test may also make one that lies. */
export function zip(entries: readonly Zipped[]): Buffer {
  let offset = 0
  const parts = entries.map(({ name, content, statedBytes = content.length, flags = 0 }) => {
    const [bytes, packed] = [Buffer.from(name), deflateRawSync(content)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(statedBytes, 18)
    common.writeUInt16LE(bytes.length, 22)
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, bytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    offset += file.length
    return { file, record: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, bytes]) }
  })
  const directory = Buffer.concat(parts.map(({ record }) => record))
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts.map(({ file }) => file), directory, end])
}

/** A cell of a sheet: text, or a number, a formula, an error as the file writes them. */
export type SheetCell =
  | string
  | undefined
  | { readonly number: string }
  | { readonly formula: string; readonly value: string }
  | { readonly error: string }

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

function cellXml(cell: SheetCell, reference: string): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if ('number' in cell) return `<c r="${reference}"><v>${cell.number}</v></c>`
  if ('error' in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`
  return `<c r="${reference}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`
}

export const sheetXml = (rows: Sheet['rows']): string => {
  const body = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('')}</row>`,
  )
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`
}

/** The parts of a workbook by name; a test may exchange some before they are zipped. */
export function workbookParts(sheets: readonly Sheet[]): Record<string, string> {
  const list = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const links = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return {
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relations}">${links.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows)])),
  }
}

export const zipped = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  zip(Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content as string) })))

export const xlsx = (rows: Sheet['rows'], name = '底册'): Buffer => zipped(workbookParts([{ name, rows }]))

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')

export const csv = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(csvText(rows))

/** As spreadsheet programs write it: text once in a list of its own, cells that point into it. */
export function workbookOf(rows: readonly (readonly string[])[]): Buffer {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  const lines = rows.map((cells, row) => {
    const xml = cells.map((text, column) => `<c r="${letters(column)}${row + 1}" t="s"><v>${numberOf(text)}</v></c>`)
    return `<row r="${row + 1}" spans="1:${cells.length}">${xml.join('')}</row>`
  })
  const texts = [...numbers.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`)
  return zipped({
    ...workbookParts([{ name: '底册', rows: [] }]),
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}" count="${numbers.size}">${texts.join('')}</sst>`,
  })
}
