import { deflateRawSync } from 'node:zlib'
import { type Field, headersOf } from './columns'

/** The template's columns; last year's answers may follow as 「上年：」 and the item's label. */
export const templateColumns: readonly string[] = [
  ...(Object.keys(headersOf) as Field[]).map((field) => headersOf[field][0]),
  '上年：户口性质',
  '上年：婚姻状况',
]

/**
 * A workbook with one row of headers, every column set to text: a certificate number typed into it keeps all its digits (B44).
 * XLSX is a zip of XML (ECMA-376); for one sheet of text it is not worth a library of 200 KB.
 */
export async function templateWorkbook(): Promise<Uint8Array> {
  const parts = Object.entries(partsOf(templateColumns)).map(([name, xml]) => zipped(name, Buffer.from(xml)))
  const local = Buffer.concat(parts.map(({ file }) => file))
  let offset = 0
  const directory = Buffer.concat(
    parts.map(({ file, entry }) => {
      const record = entry(offset)
      offset += file.length
      return record
    }),
  )
  return Buffer.concat([local, directory, endOfDirectory(parts.length, directory.length, local.length)])
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const partsOf = (titles: readonly string[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="底册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  // Number format 49 is "text".
  'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><cols><col min="1" max="${titles.length}" width="22" style="1" customWidth="1"/></cols><sheetData><row r="1">${titles.map(headerCell).join('')}</row></sheetData></worksheet>`,
})

/** The reference may be left out (ECMA-376 18.3.1.4), but not every program bears it. */
const headerCell = (title: string, column: number): string =>
  `<c r="${String.fromCharCode(65 + column)}1" s="1" t="inlineStr"><is><t>${title}</t></is></c>`

/** One file of a zip (APPNOTE 4.3.7) and its line in the directory (4.3.12). */
function zipped(name: string, content: Buffer) {
  const [nameBytes, deflated] = [Buffer.from(name), deflateRawSync(content)]
  // Version, UTF-8 names, deflate, no time, checksum, both sizes, length of the name.
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x0800, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt16LE(0x0021, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(deflated.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(nameBytes.length, 22)
  const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, deflated])

  const entry = (offset: number): Buffer => {
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes])
  }
  return { file, entry }
}

/** APPNOTE 4.3.16 */
function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function crc32(content: Buffer): number {
  let crc = ~0
  for (const byte of content) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
