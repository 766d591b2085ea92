import { columnLetters } from '../../shared/workbooks/cell'
import { zip } from './zip'

export interface SheetOfText {
  readonly name: string
  /** An empty text leaves its cell out. */
  readonly rows: readonly (readonly string[])[]
}

/**
 * A workbook in which every column is set to text: a long number typed into it keeps all its digits (B44), and nothing
 * written is a formula. XLSX is a zip of XML (ECMA-376); for sheets of text it is not worth a library of 200 KB.
 */
export function workbookBytes(sheets: readonly SheetOfText[]): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(sheets.length),
    // Number format 49 is "text".
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows)])),
  })
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const each = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at + 1)).join('')

const contentTypes = (sheets: number): string =>
  `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${each(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`

const relationships = (sheets: number): string =>
  `${xml}<Relationships xmlns="${packaged}/relationships">${each(sheets, (number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`

function sheetXml(rows: SheetOfText['rows']): string {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const lines = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((text, to) => cell(text, to, at)).join('')}</row>`,
  )
  return `${xml}<worksheet xmlns="${main}"><cols><col min="1" max="${columns}" width="22" style="1" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** The reference may be left out (ECMA-376 18.3.1.4), but not every program bears it. */
const cell = (text: string, column: number, row: number): string =>
  text === ''
    ? ''
    : `<c r="${columnLetters(column)}${row + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** Spreadsheet programs read a line feed as written, but a carriage return only as a character reference. */
const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')
