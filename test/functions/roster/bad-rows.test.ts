import { type Invented, numberOf } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import type { RowError } from '../../../functions/roster/read-person'
import { reasons } from '../../../functions/roster/reasons.zh'
import { maskNumber } from '../../../shared/identities/mask'
import { village } from '../../support/people'
import { aField, type Field, somePeople } from '../registrations/field'
import { csv, type SheetCell, xlsx } from './files'
import { header, imported, nowOf, rowOf, rowsOf } from './importing'

const luck = chance(11)
const [good, other, third] = somePeople(luck, 3) as [Invented, Invented, Invented]
const number = good.certificateNumber.slice(0, 20)
const withLast = (text: string, at: number, digit: string) => text.slice(0, at) + digit + text.slice(at + 1)
const wrongCheck = withLast(number, 17, number[17] === '1' ? '2' : '1')
const bornLater = `${numberOf(luck, '2031-05-06', 'male')}43`
const bornLongAgo = `${numberOf(luck, '1880-05-06', 'male')}43`

let field: Field
beforeEach(async () => {
  field = await aField()
})

/** One bad value in one column of an otherwise good row: what the list says of it. */
const cells: readonly [string, string, string, string, string][] = [
  ['a wrong checksum', '残疾人证号', wrongCheck, `****${wrongCheck.slice(16, 18)}`, reasons.number.checksum],
  ['19 characters', '残疾人证号', number.slice(0, 19), `****${number.slice(16, 18)}`, reasons.number.length],
  ['a 15-digit old number', '残疾人证号', '990112580412001', '****01', reasons.number.length],
  ['no number', '残疾人证号', '', '', reasons.number.length],
  ['a Cyrillic Х', '残疾人证号', withLast(number, 17, 'Х'), `****${number[16]}Х`, reasons.number.charset],
  ['type 8', '残疾人证号', withLast(number, 18, '8'), '', reasons.number.type],
  ['type 0', '残疾人证号', withLast(number, 18, '0'), '', reasons.number.type],
  ['grade 5', '残疾人证号', withLast(number, 19, '5'), '', reasons.number.grade],
  ['a birth in the future', '残疾人证号', bornLater, '', reasons.number.birthDate],
  ['a birth 146 years ago', '残疾人证号', bornLongAgo, '', reasons.number.birthDate],
  ['a suffix that is none', '残疾人证号', `${number}B0`, '', reasons.number.suffix],
  ['scientific notation', '残疾人证号', '9.90112E+19', '9.9', reasons.numericCell],
  ['a formula for a number', '残疾人证号', '=A1', '', reasons.formulaCell],
  ['no name', '姓名', '', '', reasons.nameMissing],
  ['a name of spaces', '姓名', '　 ', '', reasons.nameMissing],
  ['a formula for a name', '姓名', '=HYPERLINK("http://x")', '', reasons.formulaCell],
  ['a name that begins with @', '姓名', '@SUM(A1)', '', reasons.formulaCell],
  ['a name that begins with +', '姓名', '+86', '+**', reasons.nameCharacters],
  ['an emoji in a name', '姓名', '王🙂', '王*', reasons.nameCharacters],
  ['a private-use character', '姓名', '王\ue000', '王*', reasons.namePrivate],
  ['a replacement character', '姓名', '王\ufffd', '王*', reasons.nameCharacters],
  ['Latin letters in a name', '姓名', 'John', 'J***', reasons.nameCharacters],
  ['a zero-width space in a name', '姓名', '王\u200b英', '王**', reasons.nameCharacters],
  ['a direction override in a name', '姓名', '王\u202e英', '王**', reasons.nameCharacters],
  ['101 characters', '姓名', '王'.repeat(101), '王***', reasons.nameLength],
  ['a village of another county', '村（社区）代码', '340621100200', '340621100200', reasons.villageUnknown],
  ['a township for a village', '村（社区）代码', '999901001', '999901001', reasons.villageUnknown],
  ['no village', '村（社区）代码', '', '', reasons.villageUnknown],
  ['a number where the village should be', '村（社区）代码', number, maskNumber(number), reasons.villageUnknown],
  ['a name where the village should be', '村（社区）代码', '王秀英', '****', reasons.villageUnknown],
]

it.each(cells)(
  '%s is told by row, column, masked value and reason; the good rows enter',
  async (...[, column, value, masked, reason]) => {
    const bad = rowOf(third).map((cell, at) => (header[at] === column ? value : cell))
    const result = await imported(field, csv([header, rowOf(good), bad, rowOf(other)]))

    expect(result).toMatchObject({ state: 'finished', rows: 3, entered: 2, refused: 1, changed: 0, unchanged: 0 })
    const shown = column === '残疾人证号' && masked === '' && value.length >= 20 ? maskNumber(value) : masked
    expect(result.all).toEqual([{ row: 3, column, value: shown, reason, kind: 'refused' }])
    expect(await nowOf(field, good)).toMatchObject({
      registration: { state: 'rostered' },
      identity: { name: good.name },
    })
    expect((await nowOf(field, other)).entries).toBe(1)
  },
)

it('every reason of one row is told', async () => {
  const bad = [wrongCheck, 'x', '1', '', '', '']
  const { all } = await imported(field, csv([header, bad]))
  expect((all as readonly RowError[]).map(({ column }) => column)).toEqual(['残疾人证号', '姓名', '村（社区）代码'])
})

it('a person twice in one file enters once, and the second row names the first', async () => {
  const again = { ...good, certificateNumber: `${number}B1`, name: '另一名' }
  const { entered, refused, all } = await imported(field, csv([...rowsOf([good, other]), rowOf(again)]))
  expect([entered, refused]).toEqual([2, 1])
  expect(all).toEqual([
    {
      row: 4,
      column: '残疾人证号',
      value: `****${number.slice(16, 18)}`,
      reason: reasons.duplicate(2),
      kind: 'refused',
    },
  ])
  expect((await nowOf(field, good)).identity?.name).toBe(good.name)
})

const lesser: readonly [string, string, string, string, string][] = [
  ['手机号码', '12345', '***45', reasons.phone, 'phones'],
  ['手机号码', '=B2', '', reasons.unreadCell, 'phones'],
  ['地址', '=B2', '', reasons.unreadCell, 'address'],
]
it.each(lesser)(
  'a bad cell in %s (%s) is left out and told, the person enters',
  async (...[column, value, masked, reason, member]) => {
    const row = rowOf(good).map((cell, at) => (header[at] === column ? value : cell))
    const { entered, refused, all } = await imported(field, csv([header, row]))
    expect([entered, refused]).toEqual([1, 0])
    expect(all).toEqual([{ row: 2, column, value: masked, reason, kind: 'remark' }])
    const { identity } = await nowOf(field, good)
    expect(identity).toMatchObject({ [member]: member === 'phones' ? [] : '' })
  },
)

it('formula, error and numeric cells of a workbook are named, not guessed', async () => {
  const [code = '', name = '', place = '', ...rest] = rowOf(good)
  const rows: readonly SheetCell[][] = [
    header,
    [{ number: '9.9011219580412E+19' }, name, place, ...rest],
    [{ formula: 'A9', value: code }, name, place, ...rest],
    [{ error: '#N/A' }, name, place, ...rest],
    [code, { formula: 'B9', value: name }, place, ...rest],
    [code, { error: '#REF!' }, place, ...rest],
    [code, name, { error: '#N/A' }, ...rest],
    [code, name, { formula: 'C9', value: place }, ...rest],
  ]
  const { state, refused, all } = await imported(field, xlsx(rows), '底册.xlsx')
  expect([state, refused]).toEqual(['finished', 7])
  expect((all as readonly RowError[]).map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [2, '残疾人证号', reasons.numericCell],
    [3, '残疾人证号', reasons.formulaCell],
    [4, '残疾人证号', reasons.errorCell],
    [5, '姓名', reasons.formulaCell],
    [6, '姓名', reasons.errorCell],
    [7, '村（社区）代码', reasons.errorCell],
    [8, '村（社区）代码', reasons.formulaCell],
  ])
  expect((await nowOf(field, good)).entries).toBe(0)
})

it('numbers stand for themselves where nothing can be lost: villages and telephones, also with an exponent or a decimal point', async () => {
  const [code, name, place = '', phone = ''] = rowOf(good)
  for (const number of [`${place[0]}.${place.slice(1)}E11`, `${place}.0`]) {
    const rows: SheetCell[][] = [header, [code, name, { number }, { number: phone }, undefined, undefined]]
    expect(await imported(field, xlsx(rows), '底册.xlsx')).toMatchObject({ refused: 0, all: [] })
  }
  expect(await nowOf(field, good)).toMatchObject({ registration: { region: village }, identity: { phones: [phone] } })
})

const names = [
  '阿卜杜拉·买买提',
  '阿依古丽・吐尔逊',
  '李㼆',
  '陈𠮷生',
  '𮧵某',
  '〇某',
  '王　某',
  '葛\u{e0100}某',
  '\ufa30某',
  '王',
  '王'.repeat(100),
]
it.each(names)('the name %s is kept exactly', async (name) => {
  expect(await imported(field, csv(rowsOf([{ ...good, name }])))).toMatchObject({ entered: 1, all: [] })
  expect((await nowOf(field, good)).identity?.name).toBe(name)
  expect(await imported(field, xlsx(rowsOf([{ ...other, name }])), '底册.xlsx')).toMatchObject({ entered: 1, all: [] })
  expect((await nowOf(field, other)).identity?.name).toBe(name)
})

it('a number in full width, lower case or with spaces is folded', async () => {
  const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  const spaced = `${other.certificateNumber.slice(0, 6)} ${other.certificateNumber.slice(6).toLowerCase()}`
  const rows = rowsOf([
    { ...good, certificateNumber: wide },
    { ...other, certificateNumber: spaced },
  ])
  expect(await imported(field, csv(rows))).toMatchObject({ entered: 2, all: [] })
  expect((await nowOf(field, good)).identity?.certificateNumber).toBe(number)
})

it('a long address is cut between characters and told, and what turns writing around is no part of it', async () => {
  const address = `\u202e${'𠮷'.repeat(300)}`
  const { entered, all } = await imported(field, csv(rowsOf([{ ...good, address }])))
  expect((await nowOf(field, good)).identity?.address).toBe('𠮷'.repeat(200))
  expect(entered).toBe(1)
  expect(all).toEqual([{ row: 2, column: '地址', value: '', reason: reasons.cut(200), kind: 'remark' }])
})

it('tells of a name with a glyph of one’s own what helps, and flags a radical that only looks like a character', async () => {
  const field = await aField()
  const rows = rowsOf([
    { ...good, name: '王\ue123' },
    { ...other, name: '王\u2f2d' },
  ])
  const { entered, refused, remarks, all } = await imported(field, csv(rows))
  expect([entered, refused, remarks]).toEqual([1, 1, 1])
  expect(all).toMatchObject([
    { row: 2, reason: reasons.namePrivate, kind: 'refused' },
    { row: 3, reason: reasons.nameRadical, kind: 'remark' },
  ])
})
