import { gzipSync } from 'node:zlib'
import { workbookBytes } from '../../../../functions/workbooks/write-workbook'
import { zip } from '../../../../functions/workbooks/zip'

/** A file that is refused whole, before any cell is read. */
export interface ContainerFile {
  readonly name: string
  /** Made when it is its turn: all of them together would not fit into memory. */
  make(): Uint8Array
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with a survey sheet, for whoever breaks one of them. */
export const parts = (sheetData: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/><sheet name="settings" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${textRow(1, ['form_title', 'form_id'])}${textRow(2, ['试', 'try_1'])}</sheetData></worksheet>`,
  ...more,
})

export const textRow = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

const header = textRow(1, ['type', 'name', 'label'])
const good = parts(header + textRow(2, ['text', 'try_text', '问']))
const goodBytes = (): Buffer => Buffer.from(zip(good))
const sheet = (content: string) => zip({ ...good, 'xl/worksheets/sheet1.xml': content })

const localHeader = Buffer.from('PK\x03\x04', 'latin1')
const directoryEntry = Buffer.from('PK\x01\x02', 'latin1')

/** Changes a number in every line of the directory of a zip, and where it has one in the local header. */
function patched(at: number, value: number, size: 2 | 4 = 4): Buffer {
  const bytes = goodBytes()
  for (const [signature, offset] of [
    [directoryEntry, at],
    [localHeader, at - 2],
  ] as const) {
    for (let from = bytes.indexOf(signature); from >= 0; from = bytes.indexOf(signature, from + 4)) {
      if (size === 4) bytes.writeUInt32LE(value, from + offset)
      else bytes.writeUInt16LE(value, from + offset)
    }
  }
  return bytes
}

const named = (name: string) => zip({ ...good, [name]: 'x' })
const ole = (rest = ''): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048), Buffer.from(rest)])
const file = (name: string, make: () => Uint8Array): ContainerFile => ({ name, make })

const noWorkbooks: readonly ContainerFile[] = [
  file('an empty file', () => Buffer.alloc(0)),
  file('one byte', () => Buffer.from('P')),
  file('text', () => Buffer.from('type,name,label\ntext,a,b\n')),
  file('a page of HTML that is called xlsx', () => Buffer.from('<html><table><tr><td>type</td></tr></table></html>')),
  file('a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  file('a gzip', () => gzipSync('type')),
  file('an encrypted workbook', () => ole('EncryptedPackage')),
  file('a workbook of 1997 that was renamed', () => ole('Workbook')),
  file('an ODS that was renamed', () =>
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office/>' }),
  ),
  file('a text document', () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' })),
  file('a zip of nothing', () => zip({})),
  file('a megabyte of zeros', () => Buffer.alloc(1_000_000)),
]

const brokenZips: readonly ContainerFile[] = [
  file('the first half of a workbook', () => goodBytes().subarray(0, goodBytes().length / 2)),
  file('a workbook without its last bytes', () => goodBytes().subarray(0, -10)),
  file('a workbook without its first bytes', () => goodBytes().subarray(100)),
  file('entries that are encrypted', () => patched(8, 0x0801, 2)),
  file('entries packed in a way nobody reads', () => patched(10, 99, 2)),
  file('entries that say they are 10 bytes', () => patched(24, 10)),
  file('entries that say they are 4 GB', () => patched(24, 0xfffffffe)),
  file('entries that say they are 49 MB', () => patched(24, 49 * 1024 * 1024)),
  file('entries that say they are packed into 3 bytes', () => patched(20, 3)),
  file('entries that lie outside the file', () => patchedDirectory(42, 0x7fffffff)),
  file('a directory that lies outside the file', () => patchedEnd(16, 0x7fffffff)),
  file('a directory that counts wrong', () => patchedEnd(10, 200, 2)),
  file('a path that leads out', () => named('../../etc/passwd')),
  file('a path from the root', () => named('/etc/passwd')),
  file('a path of another system', () => named('C:/windows/x')),
  file('201 entries', () =>
    zip({ ...good, ...Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`x/${at}`, 'x'])) }),
  ),
  file('a sheet packed a thousandfold', () => sheet(`<worksheet>${' '.repeat(20_000_000)}</worksheet>`)),
  file('a sheet packed a thousandfold under another name', () =>
    zip({ ...good, 'xl/media/x.bin': '0'.repeat(30_000_000) }),
  ),
  file('many parts packed a thousandfold', () =>
    zip({ ...good, ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`x/${at}`, '0'.repeat(999_000)])) }),
  ),
]

function patchedDirectory(at: number, value: number): Buffer {
  const bytes = goodBytes()
  for (let from = bytes.indexOf(directoryEntry); from >= 0; from = bytes.indexOf(directoryEntry, from + 4))
    bytes.writeUInt32LE(value, from + at)
  return bytes
}

function patchedEnd(at: number, value: number, size: 2 | 4 = 4): Buffer {
  const bytes = goodBytes()
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (size === 4) bytes.writeUInt32LE(value, end + at)
  else bytes.writeUInt16LE(value, end + at)
  return bytes
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};&l${at};&l${at};">`).join('')
const without = (name: string): Uint8Array => {
  const { [name]: _, ...rest } = good
  return zip(rest)
}

const brokenParts: readonly ContainerFile[] = [
  file('no list of sheets', () => without('xl/workbook.xml')),
  file('no relations', () => without('xl/_rels/workbook.xml.rels')),
  file('no sheet behind its name', () => without('xl/worksheets/sheet1.xml')),
  file('a list of sheets that is no XML', () => zip({ ...good, 'xl/workbook.xml': 'sheets' })),
  file('a sheet that is no XML', () => sheet('type,name')),
  file('a sheet that breaks off', () => sheet(`${xml}<worksheet><sheetData><row><c>`)),
  file('a sheet that closes what it did not open', () => sheet(`${xml}<worksheet></row></worksheet>`)),
  file('a sheet in UTF-16', () => {
    const bytes = Buffer.from(`\ufeff${good['xl/worksheets/sheet1.xml']}`, 'utf16le').toString('latin1')
    return sheet(bytes)
  }),
  file('characters that XML has not', () =>
    sheet(`${xml}<worksheet><sheetData>${textRow(1, ['a\u0001b'])}</sheetData></worksheet>`),
  ),
  file('a reference to half a character', () =>
    sheet(`${xml}<worksheet><sheetData>${textRow(1, ['&#xD800;'])}</sheetData></worksheet>`),
  ),
  file('a document type', () => sheet(`${xml}<!DOCTYPE x><worksheet/>`)),
  file('entities that multiply', () =>
    sheet(`${xml}<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><worksheet>&l9;</worksheet>`),
  ),
  file('an entity from a file', () =>
    sheet(`${xml}<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>${textRow(1, ['&f;'])}</worksheet>`),
  ),
  file('an entity from the network', () => sheet(`${xml}<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><worksheet/>`)),
  file('an entity nobody declared', () => sheet(`${xml}<worksheet>${textRow(1, ['&f;'])}</worksheet>`)),
  file('a document type in the shared texts', () =>
    zip({ ...good, 'xl/sharedStrings.xml': `${xml}<!DOCTYPE x><sst/>` }),
  ),
  file('a text of two million characters', () =>
    sheet(`${xml}<worksheet><sheetData>${textRow(1, [prose(2_000_000)])}</sheetData></worksheet>`),
  ),
  file('a name of a tag of two million characters', () =>
    sheet(`${xml}<worksheet><${prose(2_000_000).replace(/ /g, 'x')}/></worksheet>`),
  ),
  file('20,001 rows', () => zip(parts(header + rows(20_001)))),
  file('100,000 rows', () => zip(parts(header + rows(100_000)))),
  file('a million cells', () =>
    zip(parts(header + Array.from({ length: 4000 }, (_, at) => textRow(at + 2, Array(250).fill(String(at)))).join(''))),
  ),
  file('rows that share one long text', () => {
    const shared = { 'xl/sharedStrings.xml': `${xml}<sst><si><t>${prose(900_000)}</t></si></sst>` }
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`
    return zip(parts(header + row, shared))
  }),
]

const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => textRow(at + 2, ['text', `q_${at}`, `第${at * 7919}问`])).join('')

/** Text that packs about as well as people's does. */
function prose(length: number): string {
  let [text, seed] = ['', 1]
  while (text.length < length) {
    seed = (seed * 48271) % 0x7fffffff
    text += `${seed.toString(36)} `
  }
  return text.slice(0, length)
}

export const containerFiles: readonly ContainerFile[] = [...noWorkbooks, ...brokenZips, ...brokenParts]

/** Odd, but it says what it says: macros, hidden sheets and merged cells ask nobody anything. */
export const oddFiles: readonly ContainerFile[] = [
  file('a workbook as we write it', () =>
    workbookBytes([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'try_text', '问'],
        ],
      },
      { name: 'settings', rows: [['form_id'], ['try_1']] },
    ]),
  ),
  file('a workbook with macros', () => zip({ ...good, 'xl/vbaProject.bin': 'Sub Auto_Open()' })),
  file('a workbook with links to others', () =>
    zip({ ...good, 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
  ),
  file('hidden sheets', () =>
    zip({
      ...good,
      'xl/workbook.xml': (good['xl/workbook.xml'] ?? '').replaceAll('sheetId', 'state="veryHidden" sheetId'),
    }),
  ),
  file('merged cells', () =>
    sheet(
      `${xml}<worksheet><sheetData>${header}${textRow(2, ['text', 'try_text', '问'])}</sheetData><mergeCells><mergeCell ref="A1:Z99"/></mergeCells></worksheet>`,
    ),
  ),
  file('sheets whose names have capitals and blanks', () =>
    zip({ ...good, 'xl/workbook.xml': (good['xl/workbook.xml'] ?? '').replace('"survey"', '" Survey "') }),
  ),
  file('a hundred thousand tags in each other', () =>
    sheet(
      `${xml}<worksheet><sheetData>${header}${textRow(2, ['text', 'try_text', '问'])}</sheetData>${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}</worksheet>`,
    ),
  ),
  file('rows of 16,384 empty columns', () =>
    zip(parts(header + textRow(2, ['text', 'try_text', '问', ...Array(16_381).fill('')]))),
  ),
]
