import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { readRows } from '../../../functions/roster/read-rows'
import { reasons } from '../../../functions/roster/reasons.zh'
import { placeOfRoster, rosterKey } from '../../../functions/roster/roster-keys'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { rosterFileLimitBytes } from '../../../shared/roster/roster.routes'
import { a, campaignId } from '../../support/people'
import { aField, type Field, somePeople } from '../registrations/field'
import { csv, csvText, sheetXml, workbookParts, xlsx, zip, zipped } from './files'
import { gb18030 } from './gb18030'
import { brought, header, imported, nowOf, rowOf, rowsOf } from './importing'

const luck = chance(12)
const [good, other] = somePeople(luck, 2) as [Invented, Invented]
const text = csvText(rowsOf([good, other]))
const {
  unreadable,
  tooLargeInside,
  empty,
  noHeader,
  doubled,
  csv: broken,
  encoding,
  noText,
  tooManyRows,
} = reasons.file
const titles = header.slice(0, 3)

let field: Field
beforeEach(async () => {
  field = await aField()
})

const accepted: readonly [string, Buffer, string][] = [
  ['UTF-8', Buffer.from(text), '底册.csv'],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), '底册.csv'],
  ['GB18030', gb18030(text), '底册.CSV'],
  ['line feeds only, none at the end', Buffer.from(text.replace(/\r/g, '').trimEnd()), '底册.csv'],
  ['tabs', Buffer.from(text.replace(/,/g, '\t')), '底册.csv'],
  ['semicolons', Buffer.from(text.replace(/,/g, ';')), '底册.csv'],
  ['a title and blank lines above the header', Buffer.from(`虚构县残疾人底册,,\r\n\r\n,,,\r\n${text}`), '底册.csv'],
  ['an XLSX workbook', xlsx(rowsOf([good, other])), '底册.xlsx'],
  ['an XLSX workbook with a title above', xlsx([['虚构县'], [], ...rowsOf([good, other])]), '底册.XLSX'],
]
it.each(accepted)('a file in %s is read', async (_, file, name) => {
  expect(await imported(field, file, name)).toMatchObject({
    state: 'finished',
    rows: 2,
    entered: 2,
    refused: 0,
    all: [],
  })
  expect((await nowOf(field, other)).identity).toMatchObject({ name: other.name, address: other.address })
})

it('rare characters survive both encodings', async () => {
  const [first, second] = [
    { ...good, name: '陈𠮷生' },
    { ...other, name: '阿卜杜拉·买买提' },
  ]
  await imported(field, gb18030(csvText(rowsOf([first, second]))))
  expect((await nowOf(field, first)).identity?.name).toBe('陈𠮷生')
  expect((await nowOf(field, second)).identity?.name).toBe('阿卜杜拉·买买提')
})

it('a separator of another kind inside a cell moves nothing', async () => {
  const address = '虚构村3组;12号\t后院'
  await imported(field, csv(rowsOf([{ ...good, address }, other])))
  expect((await nowOf(field, good)).identity).toMatchObject({ address: '虚构村3组;12号 后院', guardian: good.guardian })
})

it('a row with more cells than the header is refused: nobody can tell what belongs where', async () => {
  const [head, first, second] = rowsOf([good, other]).map((row) => row.join(',')) as [string, string, string]
  const shifted = first.replace(good.address, `${good.address},后院`)
  const { entered, refused, all } = await imported(field, Buffer.from([head, `${shifted},x`, `${second},,`].join('\n')))
  expect([entered, refused]).toEqual([1, 1])
  expect(all).toEqual([{ row: 2, column: reasons.wholeRow, value: '', reason: reasons.shifted, kind: 'refused' }])
})

it('a note beside the table of a workbook moves nothing', async () => {
  const [head = [], first = []] = rowsOf([good])
  expect(await imported(field, xlsx([head, [...first, '', '待核']]), '底册.xlsx')).toMatchObject({
    entered: 1,
    all: [],
  })
})

/** Where an accepted line of the other encoding follows two of the first. */
const mixed = Buffer.concat([Buffer.from(csvText(rowsOf([good, other]))), gb18030(csvText([['x', '王秀英', 'y']]))])
const parts = workbookParts([{ name: '底册', rows: rowsOf([good]) }])
const doctype = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
const withDoctype = (xml = '') => xml.replace('?>', `?>${doctype}`)
const sheet = 'xl/worksheets/sheet1.xml'
const bomb = Buffer.from(sheetXml([['x'.repeat(30_000_000)]]))

const refused: readonly [string, Buffer, string, string][] = [
  ['an empty file', Buffer.from('\n'), 'a.csv', noHeader(titles)],
  ['a header and nothing else', csv([header]), 'a.csv', empty],
  ['blank rows under the header', csv([header, ['', '', ''], [' ', '　']]), 'a.csv', empty],
  ['no header within ten lines', csv([...Array(12).fill(['备注']), ...rowsOf([good])]), 'a.csv', noHeader(titles)],
  ['a header without villages', csv([header.filter((_, at) => at !== 2)]), 'a.csv', noHeader(titles)],
  ['a column twice', csv([[...header, '姓名']]), 'a.csv', doubled(['姓名'])],
  ['two encodings', mixed, 'a.csv', encoding(4)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'a.csv', noText(1)],
  ['a workbook called CSV', xlsx(rowsOf([good])), 'a.csv', ''],
  ['a quotation mark without its pair', Buffer.from(`${text}"x,y\r\n`), 'a.csv', broken(5)],
  ['no line break in two million characters', Buffer.alloc(2_000_000, 'x'), 'a.csv', broken(1)],
  ['another sheet only', xlsx([['编码', '名称']], '代码表'), 'a.xlsx', noHeader(titles)],
  ['no zip at all', Buffer.from('PK\x03\x04 nothing'), 'a.xlsx', unreadable],
  ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), 'a.xlsx', unreadable],
  ['a zip of something else', zipped({ 'word/document.xml': '<x/>' }), 'a.xlsx', unreadable],
  ['half a workbook', xlsx(rowsOf([good])).subarray(0, 900), 'a.xlsx', unreadable],
  ['a document type in the sheet', zipped({ ...parts, [sheet]: withDoctype(parts[sheet]) }), 'a.xlsx', unreadable],
  [
    'a document type in the workbook',
    zipped({ ...parts, 'xl/workbook.xml': withDoctype(parts['xl/workbook.xml']) }),
    'a.xlsx',
    unreadable,
  ],
  [
    'an entity nobody declared',
    zipped({ ...parts, [sheet]: (parts[sheet] ?? '').replace('姓名', '&x;') }),
    'a.xlsx',
    unreadable,
  ],
  ['XML cut off', zipped({ ...parts, [sheet]: (parts[sheet] ?? '').slice(0, -20) }), 'a.xlsx', unreadable],
  ['a bomb', zipped({ ...parts, [sheet]: bomb }), 'a.xlsx', tooLargeInside],
  [
    'two hundred and one entries',
    zipped({ ...parts, ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x${at}`, 'x'])) }),
    'a.xlsx',
    tooLargeInside,
  ],
  [
    'a cell of two megabytes',
    zipped({ ...parts, [sheet]: sheetXml([[randomBytes(1_000_000).toString('hex')]]) }),
    'a.xlsx',
    tooLargeInside,
  ],
]
it.each(refused)('%s: refused whole, with the sentence that helps', async (_, file, name, because) => {
  const result = await imported(field, file, name)
  expect(result).toMatchObject({ state: 'refused', entered: 0, rows: 0 })
  expect(because === '' ? /编码/.test(result.because) : result.because === because).toBe(true)
  expect(field.world.transfers.keys().filter((key) => key.startsWith('rosters/'))).toEqual([])
})

it('sizes that lie and bytes that were changed are the file’s fault, never an endless retry', async () => {
  const entries = Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }))
  const lying = (bytes: number) =>
    zip(entries.map((entry) => (entry.name === sheet ? { ...entry, statedBytes: bytes } : entry)))
  const encrypted = zip(entries.map((entry) => (entry.name === sheet ? { ...entry, flags: 1 } : entry)))
  const damaged = xlsx(rowsOf([good, other]))
  damaged.fill(0xff, damaged.indexOf(sheet) + sheet.length + 20, damaged.indexOf(sheet) + sheet.length + 60)
  for (const file of [lying(20), lying(2_000_000), encrypted, damaged])
    expect([unreadable, tooLargeInside]).toContain((await imported(field, file, 'a.xlsx')).because)
})

it('the sheet with our header counts, wherever it stands; prefixed tags are read too', async () => {
  const sheets = [
    { name: '说明', rows: [['填表说明']] },
    { name: '底册', rows: rowsOf([good]) },
  ]
  expect(await imported(field, zipped(workbookParts(sheets)), 'a.xlsx')).toMatchObject({ entered: 1 })

  const xml = sheetXml(rowsOf([other]))
    .replace(/<(\/?)([a-z])/gi, '<$1x:$2')
    .replace('<?x:xml', '<?xml')
    .replace(' xmlns=', ' xmlns:x=')
  expect(await imported(field, zipped({ ...parts, [sheet]: xml }), 'a.xlsx')).toMatchObject({ entered: 1, all: [] })
})

it('two sheets with people in them are refused by name: neither is left out in silence', async () => {
  const sheets = [
    { name: '一镇', rows: rowsOf([good]) },
    { name: '空表', rows: [header] },
    { name: '二镇', rows: rowsOf([other]) },
  ]
  const { state, because, entered } = await imported(field, zipped(workbookParts(sheets)), 'a.xlsx')
  expect([state, because, entered]).toEqual(['refused', reasons.file.severalTables(['一镇', '二镇']), 0])
  expect(await imported(field, zipped(workbookParts(sheets.slice(1))), 'a.xlsx')).toMatchObject({ entered: 1 })
})

it('an empty cell that points to no shared text stays empty; a reading aid is no part of a name', async () => {
  const [number = '', name = '', place = ''] = rowOf(good)
  const empty = '<c r="D2" t="s"/><c r="E2" t="s"><v></v></c>'
  const aided = `<c r="B2" t="inlineStr"><is><r><t>${name}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`
  const xml = sheetXml([header, [number, 'NAME', place]])
    .replace(/<c r="B2".*?<\/c>/, aided)
    .replace('</row></sheetData>', `${empty}</row></sheetData>`)
  const shared = `<sst xmlns="x"><si><t>${header[0]}</t></si></sst>`
  const file = zipped({ ...parts, [sheet]: xml, 'xl/sharedStrings.xml': shared })
  expect(await imported(field, file, 'a.xlsx')).toMatchObject({ entered: 1, all: [] })
  expect((await nowOf(field, good)).identity).toMatchObject({ name, phones: [], address: '' })
})

it.each([
  ['some lines end in a line feed only', text.replace('\r\n', '\n')],
  ['some lines end in both', text.replace(/\r/g, '').replace(/\n$/, '\r\n')],
  ['every line ends in a return only', text.replace(/\n/g, '')],
])('no row is lost where %s', async (_, content) => {
  expect(await imported(field, Buffer.from(content))).toMatchObject({ rows: 2, entered: 2, all: [] })
})

it('sixteen thousand columns are passed over', async () => {
  const wide = rowsOf([good]).map((row, at) => [
    ...row,
    ...Array.from({ length: 16_300 }, (_, column) => `${at ? '' : '空'}${column}`),
  ])
  expect(await imported(field, xlsx(wide.map((row, at) => (at ? row.slice(0, 6) : row))), 'a.xlsx')).toMatchObject({
    entered: 1,
  })
})

it('more rows than any county has are too many, and it is said as soon as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'))
  const file = join(folder, 'a.csv')
  writeFileSync(file, `${header.join(',')}\n${'x,王,y\n'.repeat(200_001)}`)
  let read = 0
  const all = async () => {
    for await (const { row } of readRows(file, 'csv', ed2022)) read = row
  }
  await expect(all()).rejects.toThrow(tooManyRows(200_000))
  expect(read).toBe(200_001)
  rmSync(folder, { recursive: true })
})

describe('what is asked before a file may come', () => {
  const start = (body: object, who = a('the county office')) =>
    field.ask(who, 'POST /campaigns/{campaignId}/rosters', {
      params: { campaignId },
      body: {
        importId: '00000000-0000-4000-8000-0000000000aa',
        fileName: 'a.csv',
        bytes: 10,
        sha256: 'a'.repeat(64),
        ...body,
      },
    })

  it('refuses 51 MB, other types and bad names before a byte is sent', async () => {
    expect(await start({ bytes: rosterFileLimitBytes + 1 })).toMatchObject({
      status: 413,
      body: { code: 'roster.fileTooLarge' },
    })
    for (const fileName of ['a.xls', 'a.pdf', 'csv', 'a.csv.exe'])
      expect(await start({ fileName })).toMatchObject({ status: 415, body: { code: 'roster.fileType' } })
    for (const fileName of ['', 'a\u0000.csv', '\u202ecsv.a', 'x'.repeat(130)])
      expect(await start({ fileName })).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  })

  it('refuses a file of no bytes', async () => {
    expect(await start({ bytes: 0 })).toMatchObject({ status: 422, body: { code: 'roster.fileEmpty' } })
  })

  it('is the same import when asked twice, and a conflict with another content', async () => {
    const [first, again] = [await start({}), await start({})]
    expect(first.status).toBe(200)
    expect(again.body.upload.fields.key).toBe(first.body.upload.fields.key)
    expect(await start({ bytes: 11 })).toMatchObject({ status: 409, body: { code: 'command.contentDiffers' } })
  })

  it('is for the county office only', async () => {
    for (const who of ['a collector', 'a township reviewer'] as const)
      expect((await start({}, a(who))).status).toBe(403)
    expect((await start({}, a('the other county office'))).status).toBe(404)
  })

  it('an import that is not there is not found, whoever asks', async () => {
    const params = { campaignId, importId: '00000000-0000-4000-8000-0000000000bb' }
    for (const rest of ['', '/errors']) {
      const asked = await field.get(a('the county office'), `/campaigns/{campaignId}/rosters/{importId}${rest}`, params)
      expect(asked).toMatchObject({ status: 404, body: { code: 'roster.unknown' } })
    }
  })
})

it('a number of an import in capital letters is a number too: what was accepted is read', () => {
  const importId = '00000000-0000-4000-8000-0000000000AA'
  const key = rosterKey(campaignId, importId, 'csv')
  expect(placeOfRoster(key)).toEqual({ campaignId, importId, type: 'csv' })
})

it('an object that is no roster, and one that nobody announced, are left alone', async () => {
  const { key } = await brought(field, csv(rowsOf([good])))
  const { importRoster } = await import('../../../functions/roster/import-roster')
  const stray = key.replace(/[0-9a-f]{8}-/, 'ffffffff-')
  for (const name of ['rosters/x.csv', 'other/file', stray]) {
    field.world.transfers.upload(name, csv(rowsOf([good])))
    await importRoster(field.world)({ key: name })
  }
  expect((await nowOf(field, good)).entries).toBe(0)
})
